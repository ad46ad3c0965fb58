package jp.machi.core.gazetteer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.machi.core.code.Municipalities;
import org.jspecify.annotations.Nullable;

/**
 * A table of towns as bytes: arrays one behind the other, ready to be used, so that loading is
 * little more than reading. Municipalities stand under their codes, for tables of them differ.
 */
final class TownsFile {
  private TownsFile() {}

  static void write(Towns towns, DataOutputStream out) throws IOException {
    TownArrays arrays = towns.arrays();
    out.writeBoolean(towns.knowsNumberedParts());
    out.writeInt(arrays.size());
    List<Integer> covered = new ArrayList<>();
    for (int i = 0; i < Municipalities.shipped().all().size(); i++) {
      if (towns.covers(i)) {
        covered.add(i);
      }
    }
    out.writeInt(covered.size());
    for (int municipality : covered) {
      out.writeInt(Integer.parseInt(Municipalities.shipped().all().get(municipality).code()));
      out.writeInt(arrays.start(municipality + 1) - arrays.start(municipality));
    }
    write(arrays.names(), null, arrays.size(), out);
    write(arrays.displays(), arrays.names(), arrays.size(), out);
    out.write(arrays.townLengths());
    write(arrays.kana(), null, arrays.size(), out);
    write(arrays.ids(), out);
    write(arrays.latitudes(), out);
    write(arrays.longitudes(), out);
    out.write(arrays.flags());
  }

  /** Names; one that is the same as in the other index is left empty. */
  private static void write(
      NameIndex names, @Nullable NameIndex same, int size, DataOutputStream out)
      throws IOException {
    byte[] lengths = new byte[size];
    StringBuilder pool = new StringBuilder();
    for (int i = 0; i < size; i++) {
      String name = names.name(i);
      if (same == null || !same.name(i).equals(name)) {
        lengths[i] = (byte) name.length();
        pool.append(name);
      }
    }
    byte[] bytes = pool.toString().getBytes(StandardCharsets.UTF_8);
    out.write(lengths);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void write(int[] numbers, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    out.write(bytes.array());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException where the bytes are something else
   */
  static Towns read(DataInputStream in) throws IOException {
    boolean numberedParts = in.readBoolean();
    int size = count(in, TownsBuilder.MOST_TOWNS);
    int[] starts = starts(in, size);
    NameIndex names = names(in, size, null);
    NameIndex displays = names(in, size, names);
    byte[] lengths = bytes(in, size);
    NameIndex kana = names(in, size, null);
    TownArrays arrays =
        new TownArrays(
            starts,
            names,
            displays,
            lengths,
            kana,
            numbers(in, size),
            numbers(in, size),
            numbers(in, size),
            bytes(in, size));
    for (int i = 0; i < size; i++) {
      if ((lengths[i] & 0xFF) > displays.length(i)) {
        throw new IOException("a town is longer than its name");
      }
    }
    return new Towns(arrays, numberedParts);
  }

  private static int count(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException("not a count: " + count);
    }
    return count;
  }

  /** First town of each municipality of our own table. */
  private static int[] starts(DataInputStream in, int size) throws IOException {
    Municipalities known = Municipalities.shipped();
    int[] starts = new int[known.all().size() + 1];
    int covered = count(in, known.all().size());
    int last = -1;
    for (int i = 0; i < covered; i++) {
      int code = in.readInt();
      int municipality = municipality(code);
      if (municipality <= last) {
        throw new IOException("a municipality is unknown or stands in the wrong place: " + code);
      }
      starts[municipality + 1] = count(in, size);
      last = municipality;
    }
    long sum = 0;
    for (int i = 1; i < starts.length; i++) {
      sum += starts[i];
      starts[i] += starts[i - 1];
    }
    if (sum != size) {
      throw new IOException("the municipalities do not have all towns");
    }
    return starts;
  }

  private static NameIndex names(DataInputStream in, int size, @Nullable NameIndex same)
      throws IOException {
    byte[] lengths = bytes(in, size);
    char[] pool =
        new String(
                bytes(in, count(in, size * TownsBuilder.LONGEST_NAME * 3)), StandardCharsets.UTF_8)
            .toCharArray();
    int[] starts = new int[size + 1];
    int own = 0;
    for (int i = 0; i < size; i++) {
      int length = lengths[i] & 0xFF;
      own += length;
      starts[i + 1] = starts[i] + (length == 0 && same != null ? same.length(i) : length);
    }
    if (own != pool.length) {
      throw new IOException("the names do not fill their place");
    }
    return same == null
        ? new NameIndex(pool, starts)
        : new NameIndex(filled(pool, lengths, starts, same), starts);
  }

  /** Index of the municipality with that code, -1 where our table has none. */
  static int municipality(int code) {
    return Municipalities.shipped().indexOf(String.format(Locale.ROOT, "%06d", code));
  }

  private static char[] filled(char[] pool, byte[] lengths, int[] starts, NameIndex same) {
    char[] all = new char[starts[starts.length - 1]];
    int own = 0;
    for (int i = 0; i < lengths.length; i++) {
      int length = lengths[i] & 0xFF;
      if (length == 0) {
        System.arraycopy(same.pool(), same.starts()[i], all, starts[i], same.length(i));
      } else {
        System.arraycopy(pool, own, all, starts[i], length);
        own += length;
      }
    }
    return all;
  }

  private static byte[] bytes(DataInputStream in, int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new IOException("the table ends too early");
    }
    return bytes;
  }

  private static int[] numbers(DataInputStream in, int size) throws IOException {
    int[] numbers = new int[size];
    ByteBuffer.wrap(bytes(in, size * Integer.BYTES)).asIntBuffer().get(numbers);
    return numbers;
  }
}
