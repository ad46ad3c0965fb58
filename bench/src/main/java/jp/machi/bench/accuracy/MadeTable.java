package jp.machi.bench.accuracy;

import java.util.ArrayList;
import java.util.List;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import org.jspecify.annotations.Nullable;

/** A table made for a measure, its header in the first row. */
record MadeTable(List<String> header, List<SourceRow> rows) implements SourceTable {

  MadeTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** A table whose rows hold these cells. */
  static MadeTable of(List<String> header, List<List<String>> cells) {
    List<SourceRow> rows = new ArrayList<>();
    for (List<String> row : cells) {
      rows.add(new SourceRow(rows.size() + 2L, row));
    }
    return new MadeTable(header, rows);
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public long headerRow() {
    return 1;
  }

  @Override
  public List<SourceRow> notes() {
    return List.of();
  }

  @Override
  public RowCursor open() {
    return new RowCursor() {
      private int next;

      @Override
      public @Nullable SourceRow next() {
        return next < rows.size() ? rows.get(next++) : null;
      }

      @Override
      public void close() {}
    };
  }
}
