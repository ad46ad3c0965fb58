package jp.machi.core.layout;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import jp.machi.core.table.Remark;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import org.jspecify.annotations.Nullable;

/**
 * A table that was put in order in memory: its layout was more than a header with rows below.
 *
 * @param header names of the columns, joined from all header rows
 * @param headerRow 1-based source row of the first header row
 * @param notes rows above the data that are neither header nor data
 * @param remarks what was done to the table as a whole
 * @param rows the records; what was done to them or left out beside them is in their remarks
 */
public record RecoveredTable(
    String name,
    List<String> header,
    long headerRow,
    List<SourceRow> notes,
    List<Remark> remarks,
    List<SourceRow> rows)
    implements SourceTable {

  public RecoveredTable {
    header = List.copyOf(header);
    notes = List.copyOf(notes);
    remarks = List.copyOf(remarks);
    rows = List.copyOf(rows);
  }

  /** The same table under another name. */
  public RecoveredTable named(String other) {
    return new RecoveredTable(other, header, headerRow, notes, remarks, rows);
  }

  /** The same table with more remarks. */
  public RecoveredTable remarked(List<Remark> more) {
    List<Remark> all = new ArrayList<>(remarks);
    all.addAll(more);
    return new RecoveredTable(name, header, headerRow, notes, all, rows);
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
      public void close() {
        // Nothing is held open.
      }
    };
  }
}
