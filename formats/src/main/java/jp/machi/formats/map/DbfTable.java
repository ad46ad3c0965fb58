package jp.machi.formats.map;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.machi.core.table.Remark;

/**
 * The attributes of a Shapefile: a dBASE III table.
 *
 * @param text the encoding that its texts are really in
 * @param remarks fields that were left out, and an encoding that is stated wrongly
 */
record DbfTable(Path file, Layout layout, MapText text, List<Remark> remarks) {
  private static final int HEADER_BYTES = 32;
  private static final int FIELD_BYTES = 32;
  private static final int NAME_BYTES = 11;
  private static final byte END_OF_FIELDS = 0x0d;

  /** dBASE 7 describes its fields in another way; no GIS writes it. */
  private static final int DBASE_7 = 4;

  /** Where things stand in the file. */
  record Layout(long records, int headerLength, int recordLength, List<DbfField> fields) {}

  /**
   * Opens a table and reads it once to find its encoding.
   *
   * @param codePage what the cpg says, {@code ""} where there is none
   */
  static DbfTable open(Path file, String codePage) throws IOException {
    byte[] header;
    try (InputStream in = Files.newInputStream(file)) {
      header = in.readNBytes(1 << Short.SIZE);
    }
    if (header.length < HEADER_BYTES || (header[0] & 7) == DBASE_7) {
      throw Unreadable.broken(1);
    }
    Layout layout = layout(ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN));
    Optional<MapText> stated = DbfText.stated(codePage, header[29] & 0xff);
    MapText text = DbfText.decide(file, layout, stated);
    return new DbfTable(file, layout, text, remarks(layout, text, stated));
  }

  private static Layout layout(ByteBuffer header) throws IOException {
    long records = Integer.toUnsignedLong(header.getInt(4));
    int headerLength = Short.toUnsignedInt(header.getShort(8));
    int recordLength = Short.toUnsignedInt(header.getShort(10));
    if (header.limit() < headerLength) {
      throw Unreadable.broken(1);
    }
    List<DbfField> fields = new ArrayList<>();
    int offset = 1;
    int at = HEADER_BYTES;
    while (at + FIELD_BYTES < headerLength && header.get(at) != END_OF_FIELDS) {
      DbfField field = field(header, at, offset);
      fields.add(field);
      offset += field.length();
      at += FIELD_BYTES;
    }
    if (recordLength < 1 || offset > recordLength) {
      throw Unreadable.broken(1);
    }
    return new Layout(records, headerLength, recordLength, List.copyOf(fields));
  }

  private static DbfField field(ByteBuffer header, int at, int offset) {
    int end = at;
    while (end < at + NAME_BYTES && header.get(end) != 0) {
      end++;
    }
    ByteBuffer name = header.slice(at, end - at);
    char type = (char) Byte.toUnsignedInt(header.get(at + NAME_BYTES));
    int length = Byte.toUnsignedInt(header.get(at + 16));
    return new DbfField(name, type, offset, length);
  }

  private static List<Remark> remarks(Layout layout, MapText text, Optional<MapText> stated) {
    List<Remark> remarks = new ArrayList<>();
    if (stated.isPresent() && !stated.get().equals(text)) {
      Map<String, String> names = Map.of("stated", stated.get().name(), "encoding", text.name());
      remarks.add(new Remark("map.encoding_differs", 0, "", "", "", names));
    }
    List<DbfField> leftOut = layout.fields().stream().filter(field -> !field.isReadable()).toList();
    if (!leftOut.isEmpty()) {
      String names = String.join("、", names(leftOut, text));
      remarks.add(new Remark("map.fields_left_out", 0, "", "", "", Map.of("fields", names)));
    }
    return remarks;
  }

  private static List<String> names(List<DbfField> fields, MapText text) {
    DbfText decoding = new DbfText(text);
    return fields.stream().map(field -> String.valueOf(decoding.decode(field.name()))).toList();
  }

  /** Names of the fields that are read. */
  List<String> fieldNames() {
    return names(readable(), text);
  }

  List<DbfField> readable() {
    return layout.fields().stream().filter(DbfField::isReadable).collect(Collectors.toList());
  }

  /** Opens the rows from the first on. */
  DbfRows open() throws IOException {
    return new DbfRows(this);
  }
}
