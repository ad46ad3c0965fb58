package jp.machi.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.machi.core.rule.Finding;
import jp.machi.core.table.Remark;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.read.SourceFile;
import jp.machi.testkit.Samples;
import jp.machi.testkit.form.Form;
import jp.machi.testkit.form.Form.TrueTable;
import jp.machi.testkit.form.Forms;

/**
 * Encoding, header row and first row of every annotated table; and made-up workbooks with merged
 * cells, since real ones were not to be had. A case is right, or a person is asked, or it is
 * misread.
 */
final class LayoutMeasure implements Measure {
  private static final int FORMS = 1_000;

  /** Remarks that ask a person to decide. */
  private static final Set<String> QUESTIONS =
      Set.of(
          "table.lone_text",
          "table.made_up_header",
          "table.maybe_cross_table",
          "table.maybe_other_table",
          "table.maybe_side_by_side",
          "table.total_mismatch");

  /** How a case came out. */
  private static final class Tally {
    private long cases;
    private long right;
    private long asked;
    private final List<String> others = new ArrayList<>();

    void right() {
      cases++;
      right++;
    }

    void asked(String what) {
      cases++;
      asked++;
      others.add("asked: " + what);
    }

    void misread(String what) {
      cases++;
      others.addFirst("**misread**: " + what);
    }

    Score score(String what) {
      long misread = cases - right - asked;
      String reached =
          String.format(Locale.ROOT, "%,d right, %,d asked, %,d misread", right, asked, misread);
      return new Score(what, cases, "0 misread", reached, misread == 0, others);
    }
  }

  @Override
  public String name() {
    return "layout";
  }

  @Override
  public List<Score> run(Path data) throws IOException {
    return List.of(real(data.resolve("municipal")), forms());
  }

  private static Score real(Path folder) throws IOException {
    Tally tally = new Tally();
    Map<String, List<AnnotatedTable>> files =
        Annotations.shipped().tables().stream()
            .collect(
                Collectors.groupingBy(AnnotatedTable::path, TreeMap::new, Collectors.toList()));
    for (Map.Entry<String, List<AnnotatedTable>> one : files.entrySet()) {
      String name = one.getKey();
      Path path = folder.resolve(name);
      try (SourceFile file = SourceFile.open(path, path.getFileName().toString())) {
        for (AnnotatedTable table : one.getValue()) {
          compare(table, file, tally);
        }
      } catch (UnreadableSourceException e) {
        for (AnnotatedTable table : one.getValue()) {
          tally.asked(name + " " + table.sheet() + " " + e.code());
        }
      }
    }
    return tally.score("encoding, header row and first row of the real tables");
  }

  private static void compare(AnnotatedTable truth, SourceFile file, Tally tally)
      throws IOException {
    String what = (truth.path() + " " + truth.sheet()).strip();
    List<SourceTable> read =
        file.tables().stream().filter(table -> isOf(table.name(), truth.sheet())).toList();
    if (read.isEmpty()) {
      Finding why =
          file.findings().stream()
              .filter(finding -> truth.sheet().equals(finding.parameters().get("sheet")))
              .findFirst()
              .orElse(null);
      if (why == null) {
        tally.misread(what + " was not read");
      } else {
        tally.asked(what + " " + why.code() + " " + why.parameters().get("reason"));
      }
      return;
    }
    SourceTable table = read.getFirst();
    String wanted = encoding(truth.encoding()) + lines(truth);
    String found =
        file.encoding()
            + " header "
            + table.headerRow()
            + " first "
            + rows(table).getFirst().number()
            + " tables "
            + read.size();
    if (found.equals(wanted)) {
      tally.right();
    } else {
      tally.misread(what + ": " + found + " instead of " + wanted);
    }
  }

  private static boolean isOf(String name, String sheet) {
    return name.equals(sheet) || name.startsWith(sheet + " (") || sheet.isEmpty();
  }

  /** The mark of the byte order is not a part of the name. */
  private static String encoding(String annotated) {
    return annotated.equals("-") ? "" : annotated.replace("-BOM", "");
  }

  private static String lines(AnnotatedTable truth) {
    long header = truth.headerRows().isEmpty() ? 0 : truth.headerRows().getFirst();
    return " header " + header + " first " + truth.firstRow() + " tables " + truth.tables();
  }

  private static Score forms() throws IOException {
    Tally tally = new Tally();
    Path file = Files.createTempFile("form", ".xlsx");
    try {
      for (Samples.Sample<Form> form : Samples.of(FORMS, Forms::make).toList()) {
        Files.write(file, form.value().canvas().xlsx());
        compare(form, file, tally);
      }
    } finally {
      Files.delete(file);
    }
    return tally.score(
        "tables in made-up workbooks (seeded; no real file with merged cells was to be had)");
  }

  private static void compare(Samples.Sample<Form> form, Path path, Tally tally)
      throws IOException {
    try (SourceFile file = SourceFile.open(path, "form.xlsx")) {
      List<TrueTable> read = new ArrayList<>();
      boolean asked = false;
      for (SourceTable table : file.tables()) {
        read.add(table(table));
        asked |= asks(table);
      }
      if (read.equals(form.value().tables())) {
        tally.right();
      } else if (asked) {
        tally.asked(form.toString());
      } else {
        tally.misread(form.toString());
      }
    } catch (UnreadableSourceException e) {
      tally.asked(form + " " + e.code());
    }
  }

  private static TrueTable table(SourceTable table) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (SourceRow row : rows(table)) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < Math.max(table.header().size(), row.cells().size()); i++) {
        cells.add(row.cell(i));
      }
      rows.add(cells);
    }
    return new TrueTable(table.header(), rows);
  }

  private static boolean asks(SourceTable table) throws IOException {
    List<Remark> remarks = new ArrayList<>(table.remarks());
    rows(table).forEach(row -> remarks.addAll(row.remarks()));
    return remarks.stream().anyMatch(remark -> QUESTIONS.contains(remark.code()));
  }

  private static List<SourceRow> rows(SourceTable table) throws IOException {
    List<SourceRow> rows = new ArrayList<>();
    try (RowCursor cursor = table.open()) {
      for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
