package jp.machi.formats.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.machi.core.layout.HeaderFinder;
import jp.machi.core.layout.Layout;
import jp.machi.core.layout.LayoutRecovery;
import jp.machi.core.layout.LayoutRecovery.Recovered;
import jp.machi.core.layout.LongRows;
import jp.machi.core.layout.Merge;
import jp.machi.core.layout.MergedRows;
import jp.machi.core.layout.RecoveredTable;
import jp.machi.core.mapping.Vocabulary;
import jp.machi.core.table.Remark;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import org.jspecify.annotations.Nullable;

/** A sheet or text with one table whose rows stream; opens them again as often as asked. */
final class HeadedTable implements SourceTable {
  /** Words that name a column in any list also name one where only texts stand below. */
  private static final LayoutRecovery RECOVERY =
      new LayoutRecovery(heading -> Vocabulary.shipped().isHeading(heading));

  private final String name;
  private final Rows rows;
  private final Top top;

  /** Where the rows come from, from the top of the sheet. */
  @FunctionalInterface
  interface Rows {
    RowCursor open() throws IOException;
  }

  /** What stands above the records. */
  private record Top(
      List<String> header,
      long headerRow,
      long firstRow,
      List<SourceRow> notes,
      List<Remark> remarks,
      List<Merge> merges) {}

  private HeadedTable(String name, Rows rows, Top top) {
    this.name = name;
    this.rows = rows;
    this.top = top;
  }

  /** Looks at a sheet and finds its tables, at least one, or refuses. */
  static List<SourceTable> find(String name, Rows rows) throws IOException {
    SheetHead head = SheetHead.read(rows);
    return switch (RECOVERY.recover(head.grid())) {
      case Recovered.Plain(Layout.Found found) ->
          List.of(new HeadedTable(name, rows, top(head, found)));
      case Recovered.Begun(RecoveredTable begun, long firstRow) ->
          List.of(new HeadedTable(name, rows, top(head, begun, firstRow)));
      case Recovered.Tables(List<RecoveredTable> tables) -> named(name, tables, head.remarks());
      case Recovered.Undecided(Layout.Undecided(String code, long row)) ->
          throw row == 0 ? Refusal.of(code) : Refusal.at(code, row);
    };
  }

  /** The tables of a sheet bear its name; further ones with a number that stays the same. */
  private static List<SourceTable> named(
      String name, List<RecoveredTable> tables, List<Remark> remarks) {
    List<SourceTable> named = new ArrayList<>();
    for (RecoveredTable table : tables) {
      int number = named.size() + 1;
      String own = number == 1 ? name : (name + " (" + number + ")").strip();
      named.add(number == 1 ? table.named(own).remarked(remarks) : table.named(own));
    }
    return named;
  }

  private static Top top(SheetHead sheet, Layout.Found layout) {
    List<SourceRow> head = sheet.grid().filledRows(HeaderFinder.SAMPLE_ROWS);
    SourceRow names = head.get(layout.header());
    // A heading cell that is there, though blank, has a column: values may come far below.
    int width =
        head.stream()
            .skip(layout.header())
            .mapToInt(HeadedTable::width)
            .reduce(names.cells().size(), Math::max);
    List<String> headings = new ArrayList<>(width);
    for (int column = 0; column < width; column++) {
      headings.add(names.cell(column));
    }
    List<SourceRow> notes =
        head.subList(0, layout.firstRow()).stream()
            .filter(row -> row.number() != names.number())
            .toList();
    long firstRow = head.get(layout.firstRow()).number();
    return new Top(
        List.copyOf(headings), names.number(), firstRow, notes, sheet.remarks(), sheet.merges());
  }

  private static Top top(SheetHead sheet, RecoveredTable begun, long firstRow) {
    List<Remark> remarks = begun.remarked(sheet.remarks()).remarks();
    return new Top(
        begun.header(), begun.headerRow(), firstRow, begun.notes(), remarks, sheet.merges());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> header() {
    return top.header();
  }

  @Override
  public long headerRow() {
    return top.headerRow();
  }

  @Override
  public List<SourceRow> notes() {
    return top.notes();
  }

  @Override
  public List<Remark> remarks() {
    return top.remarks();
  }

  @Override
  public RowCursor open() throws IOException {
    RowCursor records = new LongRows(new DataRows(new VisibleRows(rows.open())), top.header());
    return top.merges().isEmpty() ? records : new MergedRows(records, top.header(), top.merges());
  }

  /** Cells up to the last that is not blank. */
  static int width(SourceRow row) {
    int width = row.cells().size();
    while (width > 0 && row.cells().get(width - 1).isBlank()) {
      width--;
    }
    return width;
  }

  /** The rows from the first data row on, without blank rows and blank cells behind the header. */
  private final class DataRows implements RowCursor {
    private final RowCursor all;
    private long count;

    DataRows(RowCursor all) {
      this.all = all;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
      SourceRow row;
      while ((row = all.next()) != null) {
        boolean remarked = !row.remarks().isEmpty();
        if (row.number() >= top.firstRow() && (remarked || width(row) > 0)) {
          if (++count > Limits.ROWS) {
            throw Refusal.limit("table.too_many_rows", row.number(), Limits.ROWS);
          }
          return trimmed(row);
        }
      }
      return null;
    }

    private SourceRow trimmed(SourceRow row) {
      if (row.cells().size() <= top.header().size()) {
        return row;
      }
      int width = Math.max(top.header().size(), width(row));
      return width == row.cells().size()
          ? row
          : new SourceRow(row.number(), row.cells().subList(0, width));
    }

    @Override
    public void close() throws IOException {
      all.close();
    }
  }
}
