package jp.machi.rows;

import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.Validity;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;

/** Writes one column of a Parquet file in the form that fits it. Used once, by one thread. */
final class ColumnWriter {
  private static final int BUFFER = 1 << 18;

  /** Bytes that can be written at once. */
  private static final int PIECE = 1 << 28;

  private final ParquetFileReader file;
  private final int index;
  private final Column column;
  private final int rows;
  private final Path target;

  ColumnWriter(ParquetFileReader file, int index, Column column, int rows, Path target) {
    this.file = file;
    this.index = index;
    this.column = column;
    this.rows = rows;
    this.target = target;
  }

  TableHead.Form write() throws IOException {
    PhysicalType stored = file.getFileSchema().getColumn(index).type();
    PhysicalType expected =
        switch (column.type()) {
          case TEXT -> PhysicalType.BYTE_ARRAY;
          case INTEGER -> PhysicalType.INT64;
          case DECIMAL -> PhysicalType.DOUBLE;
          case DATE -> PhysicalType.INT32;
        };
    if (stored != expected) {
      throw new IOException("another type than " + column.type() + ": " + stored);
    }
    return column.type() == ColumnType.TEXT ? texts() : numbers();
  }

  private TableHead.Form texts() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      Optional<TableHead.Form> words = words(arena);
      return words.isPresent() ? words.get() : plain(arena);
    }
  }

  /** Empty where there are too many different texts. */
  private Optional<TableHead.Form> words(Arena arena) throws IOException {
    MemorySegment codes = arena.allocate(Math.max(1, (long) rows * Integer.BYTES));
    WordList words = new WordList();
    int row = 0;
    try (Batches batches = Batches.of(file, index)) {
      ColumnReader reader = batches.reader();
      while (batches.next()) {
        byte[] bytes = reader.getBinaryValues();
        int[] offsets = reader.getBinaryOffsets();
        for (int i = 0; i < reader.getRecordCount(); i++, row++) {
          int length = offsets[i + 1] - offsets[i];
          int code = length == 0 ? 0 : words.code(bytes, offsets[i], length);
          codes.set(Bytes.INT, (long) row * Integer.BYTES, code);
        }
        if (words.areTooMany(row)) {
          return Optional.empty();
        }
      }
    }
    if (words.size() == 0) {
      return Optional.of(new TableHead.Form.Nothing());
    }
    return Optional.of(words.write(codes, rows, target));
  }

  private TableHead.Form plain(Arena arena) throws IOException {
    MemorySegment offsets = arena.allocate((rows + 1L) * Long.BYTES);
    long length = 0;
    int row = 0;
    try (OutputStream out =
            new BufferedOutputStream(
                Files.newOutputStream(target, StandardOpenOption.CREATE_NEW), BUFFER);
        Batches batches = Batches.of(file, index)) {
      ColumnReader reader = batches.reader();
      while (batches.next()) {
        int[] begins = reader.getBinaryOffsets();
        int count = reader.getRecordCount();
        for (int i = 0; i < count; i++) {
          offsets.set(Bytes.LONG, (long) (row + i) * Long.BYTES, length + begins[i] - begins[0]);
        }
        out.write(reader.getBinaryValues(), begins[0], begins[count] - begins[0]);
        length += begins[count] - begins[0];
        row += count;
      }
      offsets.set(Bytes.LONG, (long) row * Long.BYTES, length);
      out.write(new byte[(int) (TableHead.padded(length) - length)]);
    }
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.APPEND)) {
      write(offsets, channel);
    }
    return new TableHead.Form.Plain(length);
  }

  static void write(MemorySegment segment, WritableByteChannel channel) throws IOException {
    for (long from = 0; from < segment.byteSize(); from += PIECE) {
      long size = Math.min(PIECE, segment.byteSize() - from);
      ByteBuffer piece = segment.asSlice(from, size).asByteBuffer();
      while (piece.hasRemaining()) {
        channel.write(piece);
      }
    }
  }

  private TableHead.Form numbers() throws IOException {
    TableHead.Form.Numbers form = new TableHead.Form.Numbers();
    boolean any = false;
    try (FileChannel channel =
            FileChannel.open(
                target,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        Arena arena = Arena.ofConfined();
        Batches batches = Batches.of(file, index)) {
      ColumnReader reader = batches.reader();
      MemorySegment out = channel.map(FileChannel.MapMode.READ_WRITE, 0, form.bytes(rows), arena);
      MemorySegment filled = out.asSlice((long) rows * Long.BYTES);
      int row = 0;
      while (batches.next()) {
        Validity validity = reader.getLeafValidity();
        for (int i = 0; i < reader.getRecordCount(); i++, row++) {
          if (validity.isNotNull(i)) {
            any = true;
            out.set(Bytes.LONG, (long) row * Long.BYTES, key(reader, i));
            long word = (long) (row / Long.SIZE) * Long.BYTES;
            filled.set(Bytes.LONG, word, filled.get(Bytes.LONG, word) | 1L << row);
          }
        }
      }
    }
    if (!any) {
      Files.delete(target);
      return new TableHead.Form.Nothing();
    }
    return form;
  }

  private long key(ColumnReader reader, int i) {
    return switch (column.type()) {
      case INTEGER -> reader.getLongs()[i];
      case DECIMAL -> NumberColumn.key(reader.getDoubles()[i]);
      case DATE -> reader.getInts()[i];
      case TEXT -> throw new IllegalStateException("a text is no number");
    };
  }
}
