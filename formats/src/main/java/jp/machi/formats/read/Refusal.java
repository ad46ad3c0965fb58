package jp.machi.formats.read;

import java.util.Map;
import jp.machi.core.table.UnreadableSourceException;

/** Makes refusals; says only where, never what stands there. */
final class Refusal {
  private Refusal() {}

  /** About the file as a whole. */
  static UnreadableSourceException of(String code) {
    return new UnreadableSourceException(code, Map.of());
  }

  /** About a line or row, counted from 1. */
  static UnreadableSourceException at(String code, long line) {
    return new UnreadableSourceException(code, Map.of("line", Long.toString(line)));
  }

  /** With one placeholder of its message. */
  static UnreadableSourceException with(String code, String name, String value) {
    return new UnreadableSourceException(code, Map.of(name, value));
  }

  /** With a limit that was passed. */
  static UnreadableSourceException limit(String code, long line, long limit) {
    return new UnreadableSourceException(
        code, Map.of("line", Long.toString(line), "limit", Long.toString(limit)));
  }
}
