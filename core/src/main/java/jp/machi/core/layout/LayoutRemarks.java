package jp.machi.core.layout;

import java.util.Map;
import jp.machi.core.table.Remark;

/** What is said about the layout of a table; each code has a rule of the same name. */
final class LayoutRemarks {
  private LayoutRemarks() {}

  static Remark leftOut(String code, long row, String text) {
    return new Remark(code, row, "", text, "", Map.of());
  }

  static Remark total(long row, String text) {
    return leftOut("table.total_left_out", row, text);
  }

  static Remark note(long row, String text) {
    return leftOut("table.note_left_out", row, text);
  }

  static Remark headerAgain(long row, String text) {
    return leftOut("table.header_again", row, text);
  }

  static Remark heading(long row, String text, String column) {
    return new Remark("table.heading_to_column", row, column, text, "", Map.of());
  }

  static Remark aside(long row, String text) {
    return leftOut("table.aside_left_out", row, text);
  }

  static Remark joined(long row, String column, String parts) {
    return new Remark("table.header_joined", row, column, parts, column, Map.of());
  }

  static Remark filled(long row, String column, String value) {
    return new Remark("table.merged_filled", row, column, "", value, Map.of());
  }

  static Remark mismatch(long row, String column, String total, String sum) {
    return new Remark("table.total_mismatch", row, column, total, "", Map.of("sum", sum));
  }
}
