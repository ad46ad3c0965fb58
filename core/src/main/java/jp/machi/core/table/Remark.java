package jp.machi.core.table;

import java.util.Map;

/**
 * What a reader did to a table so that it could be read, or saw in it: two header rows joined, a
 * subtotal left out, a polygon mended. It becomes a finding of the rule with the same code.
 *
 * @param code code of a rule, such as {@code table.total_left_out}
 * @param row 1-based source row, 0 where the remark is about the whole table
 * @param column heading in the source, {@code ""} where it is about a row or the table
 * @param original what the source had, {@code ""} where there is none
 * @param value what it became, {@code ""} where nothing was changed
 * @param parameters named placeholders of the message beyond row, column, original and value
 */
public record Remark(
    String code,
    long row,
    String column,
    String original,
    String value,
    Map<String, String> parameters) {

  public Remark {
    parameters = Map.copyOf(parameters);
  }
}
