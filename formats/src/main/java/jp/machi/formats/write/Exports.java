package jp.machi.formats.write;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Files made from a released table. Each method makes {@code out} whole or not at all; it must not
 * exist before.
 */
public final class Exports {
  private Exports() {}

  /** CSV as RFC 4180 in UTF-8; with a byte order mark for Excel where asked. */
  public static void csv(ReleasedTable table, Path out, boolean byteOrderMark) throws IOException {
    throw new UnsupportedOperationException("seam " + table + out + byteOrderMark);
  }

  /** A workbook with one sheet for each million rows; texts stay texts. */
  public static void xlsx(ReleasedTable table, Path out) throws IOException {
    throw new UnsupportedOperationException("seam " + table + out);
  }

  /** A JSON array of objects in column order; empty cells are null. */
  public static void json(ReleasedTable table, Path out) throws IOException {
    throw new UnsupportedOperationException("seam " + table + out);
  }

  /**
   * GeoJSON (RFC 7946) points of the rows that have both coordinates; rows without are features
   * with a null geometry.
   */
  public static void geojson(ReleasedTable table, Path out) throws IOException {
    throw new UnsupportedOperationException("seam " + table + out);
  }
}
