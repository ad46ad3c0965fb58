package jp.machi.formats.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.machi.core.personal.Masks;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Messages;
import jp.machi.core.standardise.Outcome;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import jp.machi.formats.write.ExcelText;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook in which the cells to look at are coloured. Its first sheet lists what was
 * found and leads to each cell; each table has a sheet with its rows as they were brought, in which
 * a coloured cell has a note with the rule, the advice and, where Machi put it right, the new
 * value. Colour is never the only sign: the list says the same in words. Numbers and mail addresses
 * of persons are covered; whoever has to mend them has the source.
 *
 * <p>Not thread-safe. Closing it writes the end of the file.
 */
public final class MarkedWorkbook implements AutoCloseable {
  /** A clerk mends a sheet of this length by hand; a longer one is mended where it was made. */
  public static final int ROWS = 20_000;

  /** Excel opens a workbook with more notes slowly; cells beyond are coloured all the same. */
  private static final int NOTES = 2_000;

  /** Excel's limit of a sheet's name is 31 characters, of which a number takes some. */
  private static final int NAME_CHARACTERS = 26;

  private static final List<String> HEADINGS =
      List.of("place", "severity", "what", "row", "column", "original", "value", "advice", "code");
  private static final double[] WIDTHS = {10, 14, 36, 8, 20, 30, 30, 60, 24};
  private static final String HEADING_COLOUR = "D9E1F2";

  private final Locale locale;
  private final ResourceBundle words;
  private final Workbook workbook;
  private final Worksheet list;
  private int line;
  private int tables;
  private int notes;

  /**
   * Starts a workbook.
   *
   * @param locale language of the advice: Japanese, else English
   */
  public MarkedWorkbook(OutputStream out, Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            "jp.machi.formats.report.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.workbook = new Workbook(out, "Machi", "1.0");
    this.list = workbook.newWorksheet(words.getString("list"));
    for (int column = 0; column < HEADINGS.size(); column++) {
      list.width(column, WIDTHS[column]);
      heading(list, 0, column, words.getString(HEADINGS.get(column)));
    }
    list.freezePane(0, 1);
  }

  /** Writes a sentence about the table that is added next, such as of what kind it is. */
  public void about(String sentence) {
    line++;
    text(list, line, 0, Integer.toString(tables + 1));
    text(list, line, 2, sentence);
    list.style(line, 2).bold().set();
  }

  /**
   * Adds a table and what was found in it. The rows are read once more.
   *
   * @param name of the file and sheet, for people
   */
  public void add(String name, SourceTable table, Outcome outcome) throws IOException {
    tables++;
    Worksheet sheet = workbook.newWorksheet(sheetName(name));
    FindingCells cells = new FindingCells(table.header(), outcome.findings());
    heading(sheet, 0, 0, words.getString("row"));
    mark(sheet, 0, 0, cells.at(0, FindingCells.WHOLE_ROW));
    for (int column = 0; column < table.header().size(); column++) {
      heading(sheet, 0, column + 1, table.header().get(column));
      mark(sheet, 0, column + 1, cells.at(0, column));
    }
    sheet.freezePane(1, 1);
    int line = 1;
    try (RowCursor rows = table.open()) {
      SourceRow row;
      while (line <= ROWS && (row = rows.next()) != null) {
        write(sheet, line, row, cells);
        cells.shown(row.number(), line);
        line++;
      }
    }
    sheet.finish();
    for (Finding finding : outcome.findings()) {
      list(finding, sheet.getName(), cells);
    }
  }

  private void write(Worksheet sheet, int line, SourceRow row, FindingCells cells) {
    sheet.value(line, 0, row.number());
    mark(sheet, line, 0, cells.at(row.number(), FindingCells.WHOLE_ROW));
    int width = Math.max(row.cells().size(), cells.columns());
    for (int column = 0; column < width; column++) {
      String text = row.cell(column);
      if (!text.isEmpty()) {
        text(sheet, line, column + 1, text);
      }
      mark(sheet, line, column + 1, cells.at(row.number(), column));
    }
  }

  /** Colours a cell by its most serious finding and notes all of them. */
  private void mark(Worksheet sheet, int line, int column, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    sheet.style(line, column).fillColor(colour(findings.getFirst())).set();
    if (notes++ < NOTES) {
      StringBuilder note = new StringBuilder();
      for (Finding finding : findings) {
        note.append(note.isEmpty() ? "" : "\n")
            .append(severity(finding))
            .append(": ")
            .append(Messages.text(finding, locale));
        if (!finding.value().isEmpty()) {
          note.append(" → ").append(finding.value());
        }
      }
      sheet.comment(line, column, ExcelText.shown(note.toString()));
    }
  }

  private void list(Finding finding, String sheet, FindingCells cells) {
    line++;
    int shown = cells.line(finding.row());
    if (shown >= 0) {
      String cell = columnName(cells.column(finding) + 1) + (shown + 1);
      list.hyperlink(line, 0, HyperLink.internal("'" + sheet + "'!" + cell, tables + "!" + cell));
    }
    text(list, line, 1, severity(finding));
    list.style(line, 1).fillColor(colour(finding)).set();
    text(list, line, 2, Messages.title(finding.code(), locale));
    if (finding.row() > 0) {
      list.value(line, 3, finding.row());
    }
    text(list, line, 4, finding.column());
    text(list, line, 5, finding.original());
    text(list, line, 6, finding.value());
    text(list, line, 7, Messages.text(finding, locale));
    list.style(line, 7).wrapText(true).set();
    text(list, line, 8, finding.code());
  }

  private static void heading(Worksheet sheet, int line, int column, String text) {
    text(sheet, line, column, text);
    sheet.style(line, column).bold().fillColor(HEADING_COLOUR).set();
  }

  private static void text(Worksheet sheet, int line, int column, String text) {
    sheet.inlineString(line, column, ExcelText.escaped(ExcelText.shown(Masks.of(text))));
  }

  private String severity(Finding finding) {
    return words.getString(finding.severity().name().toLowerCase(Locale.ROOT));
  }

  private static String colour(Finding finding) {
    return switch (finding.severity()) {
      case BLOCKING -> "FF9C9C";
      case ERROR -> "FFC7CE";
      case WARNING -> "FFEB9C";
      case FIXED -> "C6EFCE";
    };
  }

  /** A number and as much of the name as Excel takes, without the characters it refuses. */
  private String sheetName(String name) {
    String safe = ExcelText.shown(name).replaceAll("[\\\\/?*\\[\\]:'\\uFFFD]", " ").strip();
    return tables + " " + safe.substring(0, Math.min(safe.length(), NAME_CHARACTERS));
  }

  /** A for 0, AA for 26. */
  private static String columnName(int column) {
    StringBuilder name = new StringBuilder();
    for (int left = column; left >= 0; left = left / 26 - 1) {
      name.insert(0, (char) ('A' + left % 26));
    }
    return name.toString();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
