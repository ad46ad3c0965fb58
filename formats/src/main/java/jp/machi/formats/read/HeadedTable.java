package jp.machi.formats.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.machi.core.table.HeaderFinder;
import jp.machi.core.table.Layout;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import org.jspecify.annotations.Nullable;

/** A sheet or text whose header was found; opens its rows again as often as asked. */
final class HeadedTable implements SourceTable {
  private static final HeaderFinder FINDER = new HeaderFinder(heading -> false);

  private final String name;
  private final Rows rows;
  private final List<String> header;
  private final long headerRow;
  private final long firstRow;
  private final List<SourceRow> notes;

  /** Where the rows come from, from the top of the sheet. */
  @FunctionalInterface
  interface Rows {
    RowCursor open() throws IOException;
  }

  private HeadedTable(String name, Rows rows, List<SourceRow> head, Layout.Found layout) {
    this.name = name;
    this.rows = rows;
    SourceRow names = head.get(layout.header());
    this.headerRow = names.number();
    this.firstRow = head.get(layout.firstRow()).number();
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
    this.header = List.copyOf(headings);
    this.notes =
        head.subList(0, layout.firstRow()).stream()
            .filter(row -> row.number() != headerRow)
            .toList();
  }

  /** Looks at the first rows and finds the header, or refuses. */
  static HeadedTable find(String name, Rows rows) throws IOException {
    List<SourceRow> head = new ArrayList<>();
    try (RowCursor cursor = rows.open()) {
      SourceRow row;
      while (head.size() < HeaderFinder.SAMPLE_ROWS && (row = cursor.next()) != null) {
        if (width(row) > 0) {
          head.add(row);
        }
      }
    }
    return switch (FINDER.find(head)) {
      case Layout.Found found -> new HeadedTable(name, rows, head, found);
      case Layout.Undecided(String code, long row) ->
          throw row == 0 ? Refusal.of(code) : Refusal.at(code, row);
    };
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public long headerRow() {
    return headerRow;
  }

  @Override
  public List<SourceRow> notes() {
    return notes;
  }

  @Override
  public RowCursor open() throws IOException {
    return new DataRows(rows.open());
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
        if (row.number() >= firstRow && width(row) > 0) {
          if (++count > Limits.ROWS) {
            throw Refusal.limit("table.too_many_rows", row.number(), Limits.ROWS);
          }
          return trimmed(row);
        }
      }
      return null;
    }

    private SourceRow trimmed(SourceRow row) {
      if (row.cells().size() <= header.size()) {
        return row;
      }
      int width = Math.max(header.size(), width(row));
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
