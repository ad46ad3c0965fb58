package jp.machi.formats.write;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import jp.machi.core.table.Column;
import tools.jackson.core.JacksonException;

/**
 * Files made from a released table. Each method makes {@code out} whole or not at all; it must not
 * exist before. What a format cannot hold is refused with an {@link ExportException}. Runs on the
 * calling thread, which must be a platform thread.
 */
public final class Exports {
  private static final int BUFFER_BYTES = 1 << 16;

  private Exports() {}

  /** CSV as RFC 4180 in UTF-8; with a byte order mark for Excel where asked. */
  public static void csv(ReleasedTable table, Path out, boolean byteOrderMark) throws IOException {
    make(out, stream -> CsvExport.write(table, stream, byteOrderMark));
  }

  /** The same sent as it is made, without a byte order mark; the stream stays open. */
  public static void csv(ReleasedTable table, OutputStream out) throws IOException {
    send(out, stream -> CsvExport.write(table, stream, false));
  }

  /** A workbook with one sheet for each million rows; texts stay texts. */
  public static void xlsx(ReleasedTable table, Path out) throws IOException {
    make(out, stream -> XlsxExport.write(table, stream));
  }

  /** A JSON array of objects in column order; empty cells are null. */
  public static void json(ReleasedTable table, Path out) throws IOException {
    make(out, stream -> JsonExport.write(table, stream));
  }

  /** One JSON object on each line, in column order, sent as it is made; the stream stays open. */
  public static void jsonLines(ReleasedTable table, OutputStream out) throws IOException {
    send(out, stream -> JsonExport.writeLines(table, stream));
  }

  /** Whether a table can be GeoJSON: it has a column of geometries, or latitude and longitude. */
  public static boolean hasPlaces(List<Column> columns) {
    return !placeColumns(columns).isEmpty();
  }

  /** Indexes of the columns that say where a row is; empty where none does. */
  public static List<Integer> placeColumns(List<Column> columns) {
    return GeoJsonExport.placeColumns(columns);
  }

  /** The GeoJSON object of a geometry in a released cell; empty where the cell holds none. */
  public static Optional<String> geometry(String text) {
    return GeometryText.geoJson(text);
  }

  /**
   * GeoJSON (RFC 7946): the geometries of a map, else points of the rows that have both
   * coordinates; rows without are features with a null geometry.
   */
  public static void geojson(ReleasedTable table, Path out) throws IOException {
    make(out, stream -> GeoJsonExport.write(table, stream));
  }

  /** The same sent as it is made; the stream stays open. */
  public static void geojson(ReleasedTable table, OutputStream out) throws IOException {
    send(out, stream -> GeoJsonExport.write(table, stream));
  }

  private static void send(OutputStream out, Format format) throws IOException {
    try {
      format.write(new KeptOpen(out));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } catch (JacksonException failure) {
      throw failure.getCause() instanceof IOException broken ? broken : new IOException(failure);
    }
  }

  /** The stream belongs to the caller, who closes it. */
  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static void make(Path out, Format format) throws IOException {
    try (NewFile file = new NewFile(out)) {
      try (OutputStream stream =
          new BufferedOutputStream(
              Files.newOutputStream(file.path(), StandardOpenOption.CREATE_NEW), BUFFER_BYTES)) {
        format.write(stream);
      } catch (UncheckedIOException failure) {
        throw failure.getCause();
      } catch (JacksonException failure) {
        throw failure.getCause() instanceof IOException broken ? broken : new IOException(failure);
      }
      file.keep();
    }
  }

  private interface Format {
    void write(OutputStream out) throws IOException;
  }
}
