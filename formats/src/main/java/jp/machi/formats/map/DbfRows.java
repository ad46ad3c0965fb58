package jp.machi.formats.map;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.machi.core.table.Remark;

/** The rows of a dBASE table as text. */
final class DbfRows implements Closeable {
  private final DbfRecords records;
  private final List<DbfField> fields;
  private final List<String> names;
  private final DbfText text;
  private List<Remark> remarks = List.of();

  DbfRows(DbfTable table) throws IOException {
    this.fields = table.readable();
    this.names = table.fieldNames();
    this.text = new DbfText(table.text());
    this.records = new DbfRecords(table.file(), table.layout());
  }

  /** Goes to the next row; false after the last. */
  boolean next() throws IOException {
    remarks = List.of();
    return records.next();
  }

  boolean isDeleted() {
    return records.isDeleted();
  }

  /** The cells of this row. */
  List<String> cells() throws IOException {
    List<String> cells = new ArrayList<>(fields.size());
    List<Remark> cuts = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      DbfField field = fields.get(i);
      String cell = text.decode(records.bytes(field));
      if (cell == null) { // seen as text when the encoding was decided: another file by now
        throw Unreadable.of("file.changed_while_reading");
      }
      if (!field.isText()) {
        cell = DbfField.value(field.type(), cell);
      } else if (text.wasCut()) {
        cuts.add(new Remark("map.text_cut", records.number(), names.get(i), "", cell, Map.of()));
      }
      cells.add(cell);
    }
    remarks = cuts;
    return cells;
  }

  /** What had to be done to read this row; complete after {@link #cells()}. */
  List<Remark> remarks() {
    return remarks;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
