package jp.machi.formats.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.machi.core.table.Remark;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;

/** Reads maps for tests. */
final class Maps {
  private Maps() {}

  /** A table read to its end. */
  record Read(SourceTable table, List<SourceRow> rows) {

    static Read of(SourceTable table) throws IOException {
      List<SourceRow> rows = new ArrayList<>();
      try (RowCursor cursor = table.open()) {
        for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
          rows.add(row);
        }
      }
      return new Read(table, rows);
    }

    /** The cells under a heading. */
    List<String> column(String heading) {
      int column = table.header().indexOf(heading);
      return rows.stream().map(row -> row.cell(column)).toList();
    }

    /** The geometries as text. */
    List<String> geometries() {
      return column("geometry");
    }

    /** What was remarked about the table and its rows. */
    List<Remark> remarks() {
      return Stream.concat(
              table.remarks().stream(), rows.stream().flatMap(row -> row.remarks().stream()))
          .toList();
    }

    List<String> codes() {
      return remarks().stream().map(Remark::code).toList();
    }

    Remark remark(String code) {
      return remarks().stream()
          .filter(remark -> remark.code().equals(code))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Reads GeoJSON written as text. */
  static Read geoJson(Path folder, String text) throws IOException {
    return geoJson(folder, "map.geojson", text);
  }

  static Read geoJson(Path folder, String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    return Read.of(MapFile.geoJson(file, name).tables().getFirst());
  }

  /** A feature collection of one geometry without attributes. */
  static Read geometry(Path folder, String geometry) throws IOException {
    return geoJson(folder, collection("{\"type\":\"Feature\",\"geometry\":" + geometry + "}"));
  }

  static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  /** The code of the refusal that something throws. */
  static String refusal(Reading reading) throws IOException {
    try {
      reading.run();
      return "";
    } catch (UnreadableSourceException refusal) {
      return refusal.code();
    }
  }

  /** Something that may be refused. */
  @FunctionalInterface
  interface Reading {
    void run() throws IOException;
  }
}
