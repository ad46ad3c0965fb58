package jp.machi.core.standardise;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import org.jspecify.annotations.Nullable;

/** A table in memory; its header is row 1. */
public record ListTable(String name, List<String> header, List<SourceRow> rows)
    implements SourceTable {

  /** A table as rule cards write it: lines between ⏎, cells between ｜, first line the headings. */
  public static ListTable of(String text) {
    String[] lines = text.split("⏎", -1);
    List<SourceRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      rows.add(new SourceRow(i + 1L, List.of(lines[i].split("｜", -1))));
    }
    return new ListTable("", List.of(lines[0].split("｜", -1)), rows);
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
    Iterator<SourceRow> left = rows.iterator();
    return new RowCursor() {
      @Override
      public @Nullable SourceRow next() {
        return left.hasNext() ? left.next() : null;
      }

      @Override
      public void close() {}
    };
  }
}
