package jp.machi.formats.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Parses a file and tries out every stream before PDFBox inflates it in memory without bound, which
 * it does for object streams, contents and fonts. Images are never looked at: their filters go.
 */
final class BoundedParser extends PDFParser {
  private static final List<COSName> TEXT_FILTERS =
      List.of(
          COSName.FLATE_DECODE,
          COSName.FLATE_DECODE_ABBREVIATION,
          COSName.LZW_DECODE,
          COSName.LZW_DECODE_ABBREVIATION,
          COSName.ASCII85_DECODE,
          COSName.ASCII85_DECODE_ABBREVIATION,
          COSName.ASCII_HEX_DECODE,
          COSName.ASCII_HEX_DECODE_ABBREVIATION,
          COSName.RUN_LENGTH_DECODE,
          COSName.RUN_LENGTH_DECODE_ABBREVIATION);

  private long left = PdfLimits.ALL_STREAM_BYTES;
  private boolean exceeded;

  BoundedParser(RandomAccessRead source) throws IOException {
    super(source);
  }

  /** Whether a stream was left out because it inflates to more than may be. */
  boolean exceeded() {
    return exceeded;
  }

  @Override
  protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
    COSStream stream = super.parseCOSStream(dictionary);
    long position = source.getPosition();
    List<COSName> filters = filters(stream);
    if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
        || filters.size() > PdfLimits.FILTERS
        || !TEXT_FILTERS.containsAll(filters)
        || predictsLongRows(stream)) {
      stream.removeItem(COSName.FILTER);
      stream.removeItem(COSName.F);
    } else if (!filters.isEmpty()) {
      tryOut(stream, filters);
    }
    source.seek(position);
    return stream;
  }

  private static List<COSName> filters(COSStream stream) {
    COSBase filters = stream.getFilters();
    List<COSName> names = new ArrayList<>();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size() && i <= PdfLimits.FILTERS; i++) {
        names.add(array.getObject(i) instanceof COSName name ? name : COSName.CRYPT);
      }
    }
    return names;
  }

  private static boolean predictsLongRows(COSStream stream) {
    COSBase parameters = stream.getDictionaryObject(COSName.DP, COSName.DECODE_PARMS);
    if (parameters instanceof COSDictionary one) {
      return isLongRow(one);
    }
    if (parameters instanceof COSArray array) {
      for (int i = 0; i < Math.min(array.size(), PdfLimits.FILTERS); i++) {
        if (array.getObject(i) instanceof COSDictionary one && isLongRow(one)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLongRow(COSDictionary parameters) {
    long columns = parameters.getInt(COSName.COLUMNS, 1);
    long colors = parameters.getInt(COSName.COLORS, 1);
    long bits = parameters.getInt(COSName.BITS_PER_COMPONENT, 8);
    boolean possible = columns > 0 && colors > 0 && colors <= 32 && bits > 0 && bits <= 16;
    return !possible || columns > PdfLimits.PREDICTED_ROW_BYTES * 8 / (colors * bits);
  }

  private void tryOut(COSStream stream, List<COSName> filters) throws IOException {
    byte[] bytes;
    try (InputStream raw = stream.createRawInputStream()) {
      bytes = raw.readAllBytes(); // a part of the file, which is bounded
    }
    for (int i = 0; i < filters.size(); i++) {
      Bounded out = new Bounded(Math.min(left, PdfLimits.STREAM_BYTES));
      try {
        FilterFactory.INSTANCE
            .getFilter(filters.get(i))
            .decode(new ByteArrayInputStream(bytes), out, stream, i);
      } catch (IOException | RuntimeException e) {
        // What a broken filter gives, PDFBox meets again and may use the part that is whole.
        exceeded |= out.full;
      }
      left -= out.size();
      if (out.full) {
        throw new IOException("stream inflates to too much");
      }
      bytes = out.toByteArray();
    }
  }

  /** Memory that fails beyond a number of bytes. */
  private static final class Bounded extends ByteArrayOutputStream {
    private final long limit;
    private boolean full;

    Bounded(long limit) {
      this.limit = limit;
    }

    @Override
    public synchronized void write(int b) {
      room(1);
      super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      room(length);
      super.write(bytes, offset, length);
    }

    private void room(int bytes) {
      if (count + (long) bytes > limit) {
        full = true;
        throw new IllegalStateException("stream inflates to too much");
      }
    }
  }
}
