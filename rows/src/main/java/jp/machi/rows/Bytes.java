package jp.machi.rows;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

/** Files seen as memory, little-endian. */
final class Bytes {
  static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** Unknown to whoever sends data, so that nobody can make up values that share their hashes. */
  static final long SEED = new SecureRandom().nextLong();

  private Bytes() {}

  /** The whole file, for as long as the arena lives. */
  static MemorySegment map(Path file, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  /** Spreads the bits of a number over all others (Stafford 2011, variant 13 of MurmurHash3's). */
  static long mix(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }

  /** Compares as unsigned bytes, which is the order of code points in UTF-8. */
  static int compare(MemorySegment a, long fromA, long toA, MemorySegment b, long fromB, long toB) {
    long mismatch = MemorySegment.mismatch(a, fromA, toA, b, fromB, toB);
    long lengthA = toA - fromA;
    long lengthB = toB - fromB;
    if (mismatch < 0) {
      return 0;
    }
    if (mismatch >= lengthA || mismatch >= lengthB) {
      return Long.compare(lengthA, lengthB);
    }
    return Byte.toUnsignedInt(a.get(JAVA_BYTE, fromA + mismatch))
        - Byte.toUnsignedInt(b.get(JAVA_BYTE, fromB + mismatch));
  }
}
