package jp.machi.core.gazetteer;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import jp.machi.core.code.Municipalities;
import jp.machi.core.code.Municipality;

/**
 * The postal codes that ship with Machi and the towns they stand for, read at the first use. Its
 * source is named in {@code SOURCES.md} beside it. A code that is not in the table need not be
 * wrong: new ones come every month.
 */
public final class PostalTowns {
  private static final String TABLE = "postal-towns.bin.gz";

  /** Japan has some 120,000 postal codes. */
  private static final int MOST_CODES = 1_000_000;

  private final Towns towns;
  private final int[] codes;
  private final short[] municipalities;

  private PostalTowns(Towns towns, int[] codes, short[] municipalities) {
    this.towns = towns;
    this.codes = codes;
    this.municipalities = municipalities;
  }

  /** The table, read once. */
  public static PostalTowns shipped() {
    return Shipped.OF_JAPAN;
  }

  /** Reads the table anew; {@link #shipped} is the one to use. */
  public static PostalTowns read() {
    return Shipped.read();
  }

  /** The towns that the codes stand for. */
  public Towns towns() {
    return towns;
  }

  /**
   * The municipalities in which a postal code is used; none where the table lacks it.
   *
   * @param code 7 digits with or without a hyphen
   */
  public List<Municipality> municipalities(String code) {
    return Arrays.stream(indices(code))
        .mapToObj(index -> Municipalities.shipped().all().get(index))
        .toList();
  }

  /** The same as indices into {@link Municipalities#all()}. */
  public int[] indices(String code) {
    int number = number(code);
    int at = Arrays.binarySearch(codes, number);
    if (number < 0 || at < 0) {
      return new int[0];
    }
    int first = at;
    while (first > 0 && codes[first - 1] == number) {
      first--;
    }
    int end = at + 1;
    while (end < codes.length && codes[end] == number) {
      end++;
    }
    int[] found = new int[end - first];
    for (int i = first; i < end; i++) {
      found[i - first] = municipalities[i];
    }
    return found;
  }

  private static int number(String code) {
    int number = 0;
    int digits = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (PlaceLetters.isDigit(c) && digits < 7) {
        number = number * 10 + c - '0';
        digits++;
      } else if (c != '-' || i != 3) {
        return -1;
      }
    }
    return digits == 7 ? number : -1;
  }

  /**
   * Makes the table from text: a line {@code >131016} opens a municipality, each line below is a
   * postal code, a tab, a town, and a tab and {@code c} where the town has numbered parts.
   */
  static PostalTowns of(BufferedReader lines) throws IOException {
    Municipalities known = Municipalities.shipped();
    TownsBuilder towns = new TownsBuilder();
    LongStream.Builder pairs = LongStream.builder();
    int municipality = -1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.charAt(0) == '>') {
        municipality = known.indexOf(line.substring(1));
      } else {
        pairs.add(Long.parseLong(line, 0, 7, 10) << 16 | municipality);
        boolean numbered = line.endsWith("\tc");
        String name = line.substring(8, line.length() - (numbered ? 2 : 0));
        towns.add(municipality, new Town(name, "", "", "", Optional.empty()), numbered);
      }
    }
    return of(towns.build(false), pairs.build().distinct().sorted().toArray());
  }

  private static PostalTowns of(Towns towns, long[] pairs) {
    int[] codes = new int[pairs.length];
    short[] municipalities = new short[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      codes[i] = (int) (pairs[i] >>> 16);
      municipalities[i] = (short) pairs[i];
    }
    return new PostalTowns(towns, codes, municipalities);
  }

  /** Writes the table as {@link #shipped} reads it, not yet compressed. */
  void write(DataOutputStream out) throws IOException {
    TownsFile.write(towns, out);
    out.writeInt(codes.length);
    for (int i = 0; i < codes.length; i++) {
      out.writeInt(codes[i]);
      out.writeShort(municipalities[i]);
    }
  }

  private static PostalTowns read(DataInputStream in) throws IOException {
    Towns towns = TownsFile.read(in);
    int count = in.readInt();
    if (count < 0 || count > MOST_CODES) {
      throw new IOException("not a count: " + count);
    }
    ByteBuffer pairs = ByteBuffer.wrap(in.readNBytes(count * (Integer.BYTES + Short.BYTES)));
    int[] codes = new int[count];
    short[] municipalities = new short[count];
    for (int i = 0; i < count; i++) {
      codes[i] = pairs.getInt();
      municipalities[i] = pairs.getShort();
    }
    return new PostalTowns(towns, codes, municipalities);
  }

  private static final class Shipped {
    private static final PostalTowns OF_JAPAN = read();

    private static PostalTowns read() {
      try (InputStream table = PostalTowns.class.getResourceAsStream(TABLE)) {
        if (table == null) {
          throw new IllegalStateException("resource is missing: " + TABLE);
        }
        return PostalTowns.read(new DataInputStream(new GZIPInputStream(table, 1 << 16)));
      } catch (IOException e) {
        throw new UncheckedIOException("resource is broken: " + TABLE, e);
      }
    }
  }
}
