package jp.machi.formats.map;

import java.util.Map;
import jp.machi.core.table.UnreadableSourceException;

/** Makes refusals; says only where, never what stands there. */
final class Unreadable {
  private Unreadable() {}

  /** About the file as a whole. */
  static UnreadableSourceException of(String code) {
    return new UnreadableSourceException(code, Map.of());
  }

  /** With one placeholder of its message. */
  static UnreadableSourceException with(String code, String name, String value) {
    return new UnreadableSourceException(code, Map.of(name, value));
  }

  /** The file ends too early or says what cannot be, near a feature counted from 1. */
  static UnreadableSourceException broken(long feature) {
    return with("map.broken", "feature", Long.toString(feature));
  }

  /** A limit was passed at a feature counted from 1. */
  static UnreadableSourceException limit(String code, long feature, long limit) {
    return new UnreadableSourceException(
        code, Map.of("line", Long.toString(feature), "limit", Long.toString(limit)));
  }
}
