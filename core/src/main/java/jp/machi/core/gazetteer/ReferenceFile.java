package jp.machi.core.gazetteer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import jp.machi.core.code.Municipalities;
import jp.machi.core.gazetteer.ReferenceSource.Kind;

/** Reads and writes a reference as one compact file. */
public final class ReferenceFile {
  private static final int MAGIC = 0x4D414348; // MACH

  /** Raised with every change of the form; an older file must be imported again. */
  private static final int VERSION = 1;

  private static final int MOST_SOURCES = 1_000;
  private static final int MOST_OUTLINES = 1_000_000;
  private static final int BUFFER = 1 << 16;

  private ReferenceFile() {}

  /** Writes a reference; the caller closes the stream. */
  public static void write(Reference reference, OutputStream bytes) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(bytes, BUFFER);
    DataOutputStream out = new DataOutputStream(packed);
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(reference.sources().size());
    for (ReferenceSource source : reference.sources()) {
      out.writeUTF(source.file());
      out.writeUTF(source.kind().name());
      out.writeLong(source.rows());
      out.writeUTF(source.date());
    }
    out.writeBoolean(reference.importedTowns().isPresent());
    if (reference.importedTowns().isPresent()) {
      TownsFile.write(reference.towns(), out);
    }
    List<Outline> outlines = reference.outlines().map(Outlines::all).orElse(List.of());
    out.writeInt(outlines.size());
    for (Outline outline : outlines) {
      out.writeInt(
          Integer.parseInt(Municipalities.shipped().all().get(outline.municipality()).code()));
      write(outline.points(), out);
      write(outline.ringEnds(), out);
    }
    out.flush();
    packed.finish();
  }

  private static void write(int[] numbers, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    out.writeInt(numbers.length);
    out.write(bytes.array());
  }

  /**
   * Reads what {@link #write} wrote; the caller closes the stream.
   *
   * @throws IOException where the bytes are something else, or of another version
   */
  public static Reference read(InputStream bytes) throws IOException {
    DataInputStream in = new DataInputStream(new GZIPInputStream(bytes, BUFFER));
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new IOException("not a reference file of version " + VERSION);
    }
    List<ReferenceSource> sources = new ArrayList<>();
    int count = count(in, MOST_SOURCES);
    for (int i = 0; i < count; i++) {
      String file = in.readUTF();
      Kind kind = kind(in.readUTF());
      sources.add(new ReferenceSource(file, kind, in.readLong(), in.readUTF()));
    }
    Towns towns = in.readBoolean() ? TownsFile.read(in) : null;
    List<Outline> outlines = outlines(in);
    if (in.read() >= 0) { // reading to the end also compares the check sum
      throw new IOException("the file goes on behind its end");
    }
    return new Reference(towns, outlines.isEmpty() ? null : new Outlines(outlines), sources);
  }

  private static Kind kind(String name) throws IOException {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new IOException("not a kind of source: " + name);
  }

  private static List<Outline> outlines(DataInputStream in) throws IOException {
    int count = count(in, MOST_OUTLINES);
    List<Outline> outlines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int municipality = TownsFile.municipality(in.readInt());
      int[] points = numbers(in);
      int[] ringEnds = numbers(in);
      if (municipality < 0 || !fits(points, ringEnds)) {
        throw new IOException("an outline is broken");
      }
      outlines.add(new Outline(municipality, points, ringEnds));
    }
    return outlines;
  }

  private static boolean fits(int[] points, int[] ringEnds) {
    int last = 0;
    for (int end : ringEnds) {
      if (end <= last) {
        return false;
      }
      last = end;
    }
    return last > 0 && last * 2 == points.length;
  }

  private static int[] numbers(DataInputStream in) throws IOException {
    int[] numbers = new int[count(in, OutlinesBuilder.MOST_POINTS * 2)];
    byte[] bytes = in.readNBytes(numbers.length * Integer.BYTES);
    if (bytes.length < numbers.length * Integer.BYTES) {
      throw new IOException("the file ends too early");
    }
    ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
    return numbers;
  }

  private static int count(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException("not a count: " + count);
    }
    return count;
  }
}
