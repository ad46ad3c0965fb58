package jp.machi.server.rows.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.machi.core.table.Column;
import jp.machi.formats.write.Exports;
import jp.machi.formats.write.ReleasedTable;
import jp.machi.server.rows.RowQuery;

/** How rows are sent. */
enum RowFormat {
  /** One object with the total, the rows and the address of the next page. */
  JSON("application/json", RowQuery.MAX_LIMIT),
  /** As the CSV downloads. */
  CSV("text/csv;charset=UTF-8", RowFormat.MOST_STREAMED),
  /** One JSON object on each line. */
  NDJSON("application/x-ndjson", RowFormat.MOST_STREAMED),
  /** As the GeoJSON downloads. */
  GEOJSON("application/geo+json", RowFormat.MOST_STREAMED);

  /** Sent page by page; for more there are downloads of the whole release. */
  private static final int MOST_STREAMED = 100_000;

  private final String mediaType;
  private final int mostRows;

  RowFormat(String mediaType, int mostRows) {
    this.mediaType = mediaType;
    this.mostRows = mostRows;
  }

  static Optional<RowFormat> find(String name) {
    for (RowFormat format : values()) {
      if (format.ending().equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mediaType() {
    return mediaType;
  }

  int mostRows() {
    return mostRows;
  }

  /** Indexes of the columns that are written whether they are asked for or not. */
  List<Integer> needed(List<Column> columns) {
    return this == GEOJSON ? Exports.placeColumns(columns) : List.of();
  }

  /** Writes rows; not for {@link #JSON}, which tells more than rows. */
  void write(ReleasedTable table, OutputStream out) throws IOException {
    switch (this) {
      case JSON -> throw new IllegalStateException("an answer in JSON is no table");
      case CSV -> Exports.csv(table, out);
      case NDJSON -> Exports.jsonLines(table, out);
      case GEOJSON -> Exports.geojson(table, out);
    }
  }
}
