package jp.machi.rows;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The different texts of a column while it is read, each with a code from 1 on. Not thread-safe.
 */
final class WordList {
  /** More words than this are looked up no faster than the texts themselves. */
  private static final int MOST_WORDS = 1 << 18;

  private static final int MOST_BYTES = 1 << 24;

  /** After so many rows it shows whether texts come again. */
  private static final int TRIAL_ROWS = 1 << 16;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int[] table = new int[1 << 9];
  private int size;
  private boolean full;

  /** How many different texts there are. */
  int size() {
    return size;
  }

  /** Whether so many texts are different that a list of them is of no use. */
  boolean areTooMany(int rows) {
    return full || (rows >= TRIAL_ROWS && size > rows / 2);
  }

  /** The code of a text; of no use once there are too many. */
  int code(byte[] from, int begin, int length) {
    int mask = table.length - 1;
    int slot = hash(from, begin, length) & mask;
    while (table[slot] != 0) {
      int code = table[slot];
      int start = end(code - 1);
      if (end(code) - start == length
          && Arrays.equals(bytes, start, start + length, from, begin, begin + length)) {
        return code;
      }
      slot = slot + 1 & mask;
    }
    if (size >= MOST_WORDS || end(size) + (long) length > MOST_BYTES) {
      full = true;
      return 0;
    }
    table[slot] = add(from, begin, length);
    if (size * 2 > table.length) {
      grow();
    }
    return size;
  }

  private int end(int code) {
    return code == 0 ? 0 : ends[code - 1];
  }

  private int add(byte[] from, int begin, int length) {
    int start = end(size);
    if (start + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, start + length));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    System.arraycopy(from, begin, bytes, start, length);
    ends[size++] = start + length;
    return size;
  }

  private void grow() {
    int[] larger = new int[table.length * 2];
    for (int code = 1; code <= size; code++) {
      int start = end(code - 1);
      int slot = hash(bytes, start, end(code) - start) & larger.length - 1;
      while (larger[slot] != 0) {
        slot = slot + 1 & larger.length - 1;
      }
      larger[slot] = code;
    }
    table = larger;
  }

  private static int hash(byte[] from, int begin, int length) {
    long hash = length;
    int i = 0;
    for (; i + Long.BYTES <= length; i += Long.BYTES) {
      hash = mix(hash ^ (long) EIGHT.get(from, begin + i));
    }
    long rest = 0;
    for (; i < length; i++) {
      rest = rest << Byte.SIZE | Byte.toUnsignedLong(from[begin + i]);
    }
    hash = mix(hash ^ rest);
    return (int) (hash ^ hash >>> Integer.SIZE);
  }

  /** Steele and Vigna's multiplier of 2021, and a turn that brings high bits down. */
  private static long mix(long value) {
    long mixed = value * 0xD1342543DE82EF95L;
    return mixed ^ mixed >>> 29;
  }

  /** Writes the words in ascending order and the codes that go with this order. */
  TableHead.Form write(MemorySegment codes, int rows, Path target) throws IOException {
    try (Arena arena = Arena.ofConfined();
        FileChannel channel =
            FileChannel.open(
                target,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
      int width = size < 1 << Byte.SIZE ? 1 : size < 1 << Short.SIZE ? Short.BYTES : Integer.BYTES;
      TableHead.Form.Words form = new TableHead.Form.Words(size, end(size), width);
      MemorySegment out = channel.map(FileChannel.MapMode.READ_WRITE, 0, form.bytes(rows), arena);
      int[] sorted = SortedTexts.of(unsorted(arena));
      int[] places = new int[size + 1];
      long offset = TableHead.padded(form.textBytes());
      long length = 0;
      for (int i = 0; i < size; i++) {
        places[sorted[i] + 1] = i + 1;
        int start = end(sorted[i]);
        int word = end(sorted[i] + 1) - start;
        out.set(Bytes.LONG, offset + (long) i * Long.BYTES, length);
        MemorySegment.copy(MemorySegment.ofArray(bytes), start, out, length, word);
        length += word;
      }
      out.set(Bytes.LONG, offset + (long) size * Long.BYTES, length);
      long at = offset + (size + 1L) * Long.BYTES;
      for (int row = 0; row < rows; row++) {
        int code = places[codes.get(Bytes.INT, (long) row * Integer.BYTES)];
        put(out, at + (long) row * width, code, width);
      }
      return form;
    }
  }

  private static void put(MemorySegment out, long at, int code, int width) {
    switch (width) {
      case Byte.BYTES -> out.set(JAVA_BYTE, at, (byte) code);
      case Short.BYTES -> out.set(Bytes.SHORT, at, (short) code);
      default -> out.set(Bytes.INT, at, code);
    }
  }

  private Texts unsorted(Arena arena) {
    MemorySegment offsets = arena.allocate((size + 1L) * Long.BYTES);
    for (int code = 0; code <= size; code++) {
      offsets.set(Bytes.LONG, (long) code * Long.BYTES, end(code));
    }
    return new Texts(MemorySegment.ofArray(bytes).asSlice(0, end(size)), offsets);
  }
}
