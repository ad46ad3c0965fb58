package jp.machi.rows;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;

/**
 * What a folder of columns holds: its file {@code head}, written last.
 *
 * @param forms for each column, how its file is laid out
 * @param places what is known of where rows are
 */
record TableHead(List<Column> columns, int rows, List<Form> forms, Places places) {
  /** Raised when files are laid out differently, so that older ones are made anew. */
  static final int VERSION = 2;

  private static final int MAGIC = 0x4D435231;
  private static final int MOST_COLUMNS = 1 << 16;

  TableHead {
    columns = List.copyOf(columns);
    forms = List.copyOf(forms);
  }

  /**
   * What is known of where rows are.
   *
   * @param points how many rows have a point, 0 where the table has none
   * @param shapes whether there is a box around the geometry of each row
   */
  record Places(int points, boolean shapes) {
    static final Places NONE = new Places(0, false);
  }

  /** How the file of a column is laid out. */
  sealed interface Form {
    /** No value, no file. */
    record Nothing() implements Form {}

    /**
     * UTF-8 of the words, padded to 8; where each begins, 8 bytes; codes.
     *
     * @param width bytes of a code
     */
    record Words(int count, long textBytes, int width) implements Form {
      long bytes(int rows) {
        return padded(textBytes) + (count + 1L) * Long.BYTES + (long) rows * width;
      }
    }

    /** UTF-8 of all texts, padded to 8; where each begins, 8 bytes. */
    record Plain(long textBytes) implements Form {
      long bytes(int rows) {
        return padded(textBytes) + (rows + 1L) * Long.BYTES;
      }
    }

    /** 8 bytes for each row; a bit for each row that has a value, in words of 8 bytes. */
    record Numbers() implements Form {
      long bytes(int rows) {
        return (rows + (rows + Long.SIZE - 1L) / Long.SIZE) * Long.BYTES;
      }
    }
  }

  static long padded(long bytes) {
    return (bytes + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
  }

  static Path column(Path folder, int index) {
    return folder.resolve("column-" + index);
  }

  static Path points(Path folder) {
    return folder.resolve("points");
  }

  static Path boxes(Path folder) {
    return folder.resolve("boxes");
  }

  private static Path file(Path folder) {
    return folder.resolve("head");
  }

  void write(Path folder) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file(folder)))) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeInt(rows);
      out.writeInt(places.points());
      out.writeBoolean(places.shapes());
      out.writeInt(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        byte[] name = columns.get(i).name().getBytes(StandardCharsets.UTF_8);
        out.writeInt(name.length);
        out.write(name);
        out.writeUTF(columns.get(i).type().name());
        write(out, forms.get(i));
      }
    }
  }

  private static void write(DataOutputStream out, Form form) throws IOException {
    switch (form) {
      case Form.Nothing _ -> out.writeByte(0);
      case Form.Words(int count, long textBytes, int width) -> {
        out.writeByte(1);
        out.writeInt(count);
        out.writeLong(textBytes);
        out.writeByte(width);
      }
      case Form.Plain(long textBytes) -> {
        out.writeByte(2);
        out.writeLong(textBytes);
      }
      case Form.Numbers _ -> out.writeByte(3);
    }
  }

  static TableHead read(Path folder) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file(folder)))) {
      if (in.readInt() != MAGIC || in.readInt() != VERSION) {
        throw new IOException("columns of another version");
      }
      int rows = in.readInt();
      int points = in.readInt();
      boolean shapes = in.readBoolean();
      int size = in.readInt();
      if (rows < 0 || points < 0 || points > rows || size < 0 || size > MOST_COLUMNS) {
        throw new IOException("columns that are not whole");
      }
      List<Column> columns = new ArrayList<>();
      List<Form> forms = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        byte[] name = in.readNBytes(in.readInt());
        ColumnType type = ColumnType.valueOf(in.readUTF());
        columns.add(new Column(new String(name, StandardCharsets.UTF_8), type));
        forms.add(form(in));
      }
      return new TableHead(columns, rows, forms, new Places(points, shapes));
    } catch (IllegalArgumentException e) {
      throw new IOException("columns that are not whole", e);
    }
  }

  private static Form form(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 0 -> new Form.Nothing();
      case 1 -> new Form.Words(in.readInt(), in.readLong(), in.readByte());
      case 2 -> new Form.Plain(in.readLong());
      case 3 -> new Form.Numbers();
      default -> throw new IOException("columns of another version");
    };
  }
}
