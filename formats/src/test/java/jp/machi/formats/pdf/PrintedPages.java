package jp.machi.formats.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lists printed with borders, over as many pages as they need, each page under the header. */
public final class PrintedPages {
  private static final float[] WIDTHS = {140, 190, 90, 60};
  private static final int LETTERS_A_LINE = 18;
  private static final int LINES_ON_PAGE = 42;

  private PrintedPages() {}

  /** A file with these tables, each beginning on a page of its own under the name of a ward. */
  @SafeVarargs
  public static byte[] of(List<List<String>>... tables) throws IOException {
    try (PrintedTable print = new PrintedTable(JapaneseFont.require())) {
      for (int i = 0; i < tables.length; i++) {
        if (i > 0) {
          print.nextPage();
        }
        print.text(200, 40, 14, i == 0 ? "港区" : "北区");
        print(print, tables[i]);
      }
      return print.bytes();
    }
  }

  private static void print(PrintedTable print, List<List<String>> rows) throws IOException {
    List<List<String>> page = new ArrayList<>();
    int lines = 0;
    for (List<String> row : rows) {
      List<String> wrapped = row.stream().map(PrintedPages::wrapped).toList();
      int height = wrapped.stream().mapToInt(cell -> cell.split("\n", -1).length).max().orElse(1);
      if (lines + height > LINES_ON_PAGE) {
        print.ruled(50, 60, WIDTHS, page).nextPage();
        page = new ArrayList<>(List.of(rows.getFirst()));
        lines = 1;
      }
      page.add(wrapped);
      lines += height;
    }
    print.ruled(50, 60, WIDTHS, page);
  }

  private static String wrapped(String cell) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < cell.length(); i += LETTERS_A_LINE) {
      lines.append(i > 0 ? "\n" : "");
      lines.append(cell, i, Math.min(cell.length(), i + LETTERS_A_LINE));
    }
    return lines.toString();
  }
}
