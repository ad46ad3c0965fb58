package jp.machi.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.machi.core.table.Remark;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.testkit.Samples;
import jp.machi.testkit.form.Form;
import jp.machi.testkit.form.Form.TrueTable;
import jp.machi.testkit.form.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks laid out for the eye: each is read as what it really holds, or a person is asked. */
class FormsTest {
  private static final int FORMS = 600;

  @TempDir Path folder;

  @Test
  void areReadAsWhatTheyHoldOrAPersonIsAsked() throws IOException {
    List<String> misread = new ArrayList<>();
    int exact = 0;
    List<Samples.Sample<Form>> forms = Samples.of(FORMS, Forms::make).toList();
    for (Samples.Sample<Form> form : forms) {
      switch (read(form.value())) {
        case "" -> exact++;
        case "asked" -> {}
        case String wrong -> misread.add(form + " — " + wrong);
      }
    }
    assertThat(misread).isEmpty();
    assertThat(exact).isGreaterThan(FORMS * 95 / 100);
  }

  @Test
  void loseNoText() throws IOException {
    for (Samples.Sample<Form> form : Samples.of(FORMS, Forms::make).toList()) {
      Path file = folder.resolve("form.xlsx");
      Files.write(file, form.value().canvas().xlsx());
      try (SourceFile source = SourceFile.open(file, "form.xlsx")) {
        String said = String.join("\n", source.tables().stream().flatMap(FormsTest::said).toList());
        assertThat(form.value().canvas().texts()).as(form.toString()).allMatch(said::contains);
      } catch (UnreadableSourceException refused) {
        assertThat(refused.code()).startsWith("table.");
      }
    }
  }

  /** Everything that a table tells: header, records, notes, remarks. */
  private static Stream<String> said(SourceTable table) {
    List<String> said = new ArrayList<>(table.header());
    table.notes().forEach(note -> said.addAll(note.cells()));
    table.remarks().forEach(remark -> said.add(remark.original()));
    for (SourceRow row : rows(table)) {
      said.addAll(row.cells());
      row.remarks().forEach(remark -> said.add(remark.original()));
    }
    return said.stream();
  }

  private String read(Form form) throws IOException {
    Path file = folder.resolve("form.xlsx");
    Files.write(file, form.canvas().xlsx());
    try (SourceFile source = SourceFile.open(file, "form.xlsx")) {
      List<TrueTable> read = source.tables().stream().map(FormsTest::table).toList();
      if (read.equals(form.tables())) {
        return "";
      }
      boolean asked = source.tables().stream().anyMatch(FormsTest::asks);
      return asked ? "asked" : difference(form.tables(), read);
    } catch (UnreadableSourceException refused) {
      return "asked";
    }
  }

  private static String difference(List<TrueTable> truth, List<TrueTable> read) {
    for (int i = 0; i < Math.min(truth.size(), read.size()); i++) {
      if (!truth.get(i).header().equals(read.get(i).header())) {
        return truth.get(i).header() + " read " + read.get(i).header();
      }
      List<List<String>> wrong = new ArrayList<>(read.get(i).rows());
      wrong.removeAll(truth.get(i).rows());
      List<List<String>> lost = new ArrayList<>(truth.get(i).rows());
      lost.removeAll(read.get(i).rows());
      if (!wrong.isEmpty() || !lost.isEmpty()) {
        return "table " + i + " has " + wrong + " lacks " + lost;
      }
    }
    return truth.size() + " tables read as " + read.size();
  }

  private static boolean asks(SourceTable table) {
    List<Remark> remarks = new ArrayList<>(table.remarks());
    rows(table).forEach(row -> remarks.addAll(row.remarks()));
    return remarks.stream()
        .map(Remark::code)
        .anyMatch(
            List.of(
                    "table.lone_text",
                    "table.maybe_cross_table",
                    "table.maybe_other_table",
                    "table.maybe_side_by_side",
                    "table.total_mismatch",
                    "table.made_up_header")
                ::contains);
  }

  private static TrueTable table(SourceTable table) {
    return new TrueTable(
        table.header(), rows(table).stream().map(row -> cells(table, row)).toList());
  }

  private static List<String> cells(SourceTable table, SourceRow row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < Math.max(table.header().size(), row.cells().size()); column++) {
      cells.add(row.cell(column));
    }
    return cells;
  }

  private static List<SourceRow> rows(SourceTable table) {
    List<SourceRow> rows = new ArrayList<>();
    try (RowCursor cursor = table.open()) {
      SourceRow row;
      while ((row = cursor.next()) != null) {
        rows.add(row);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return rows;
  }
}
