package jp.machi.formats.map;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The records of a dBASE table as bytes, one in memory at a time. */
final class DbfRecords implements Closeable {
  private static final byte DELETED = '*';
  private static final int END_OF_FILE = 0x1a;

  private final InputStream in;
  private final DbfTable.Layout layout;
  private byte[] record = new byte[0];
  private long number;

  DbfRecords(Path file, DbfTable.Layout layout) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    this.layout = layout;
    try {
      in.skipNBytes(layout.headerLength());
    } catch (IOException tooShort) {
      in.close();
      throw Unreadable.broken(1);
    }
  }

  /** Goes to the next record; false after the last. */
  boolean next() throws IOException {
    if (number == layout.records()) {
      return false;
    }
    record = in.readNBytes(layout.recordLength());
    number++;
    if (record.length < layout.recordLength()) {
      throw Unreadable.broken(number);
    }
    if (record[0] == END_OF_FILE) {
      throw Unreadable.broken(number);
    }
    return true;
  }

  /** Position of this record, counted from 1. */
  long number() {
    return number;
  }

  boolean isDeleted() {
    return record[0] == DELETED;
  }

  /** The bytes of a field. */
  ByteBuffer bytes(DbfField field) {
    return ByteBuffer.wrap(record, field.offset(), field.length()).slice();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
