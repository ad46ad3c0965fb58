package jp.machi.formats.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import jp.machi.core.rule.Finding;
import jp.machi.core.table.Remark;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import jp.machi.formats.pdf.PdfTable;
import jp.machi.formats.pdf.PdfTables;
import org.jspecify.annotations.Nullable;

/** A PDF file with a text layer; its tables are laid out as sheets and then read as sheets are. */
record PdfFile(List<SourceTable> tables, List<Finding> findings) implements SourceFile {

  static PdfFile open(Path path, List<Finding> findings) throws IOException {
    List<PdfTable> found = PdfTables.read(path);
    List<SheetTables.Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      List<SourceRow> rows = found.get(i).rows();
      String name = found.size() == 1 ? "" : "表" + (i + 1);
      sheets.add(new SheetTables.Sheet(name, false, () -> new Rows(rows.iterator())));
    }
    SheetTables tables = SheetTables.find(sheets, findings);
    List<SourceTable> remarked = new ArrayList<>();
    for (SourceTable table : tables.tables()) {
      remarked.add(new Remarked(table, remarks(found, sheets, table)));
    }
    return new PdfFile(List.copyOf(remarked), tables.findings());
  }

  /**
   * What was done to a table so that it could be read, before its layout was looked at and after.
   */
  private static List<Remark> remarks(
      List<PdfTable> found, List<SheetTables.Sheet> sheets, SourceTable table) {
    List<Remark> remarks = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (sheets.get(i).name().equals(table.name())) {
        remarks.addAll(found.get(i).remarks());
      }
    }
    remarks.addAll(table.remarks());
    return List.copyOf(remarks);
  }

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public String encoding() {
    return "";
  }

  @Override
  public void close() {
    // The rows are in memory.
  }

  private record Rows(Iterator<SourceRow> rows) implements RowCursor {

    @Override
    public @Nullable SourceRow next() {
      return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private record Remarked(SourceTable table, List<Remark> remarks) implements SourceTable {

    @Override
    public String name() {
      return table.name();
    }

    @Override
    public List<String> header() {
      return table.header();
    }

    @Override
    public long headerRow() {
      return table.headerRow();
    }

    @Override
    public List<SourceRow> notes() {
      return table.notes();
    }

    @Override
    public RowCursor open() throws IOException {
      return table.open();
    }
  }
}
