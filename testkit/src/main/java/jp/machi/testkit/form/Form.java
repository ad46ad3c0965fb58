package jp.machi.testkit.form;

import java.util.List;

/**
 * A workbook laid out for the eye.
 *
 * @param traits what makes it hard, such as {@code merged header, notes}
 * @param canvas its sheet
 * @param tables the tables it holds, as they should be read
 */
public record Form(List<String> traits, Canvas canvas, List<TrueTable> tables) {

  /**
   * A table in order.
   *
   * @param header names of the columns
   * @param rows records, each as wide as the header
   */
  public record TrueTable(List<String> header, List<List<String>> rows) {
    public TrueTable {
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  @Override
  public String toString() {
    return String.join(", ", traits);
  }
}
