package jp.machi.formats.pdf;

import java.util.Map;
import jp.machi.core.table.UnreadableSourceException;

/** Makes refusals of PDF files. */
final class PdfRefusal {
  private PdfRefusal() {}

  static UnreadableSourceException of(String code) {
    return new UnreadableSourceException(code, Map.of());
  }

  /** With a limit that was passed. */
  static UnreadableSourceException limit(String code, long limit) {
    return new UnreadableSourceException(code, Map.of("limit", Long.toString(limit)));
  }
}
