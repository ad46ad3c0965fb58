package jp.machi.cli.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import jp.machi.formats.write.Exports;
import jp.machi.formats.write.ReleasedTable;

/** What {@code --to} may ask for; named as they are typed. */
enum TargetFormat {
  csv,
  xlsx,
  json,
  geojson,
  parquet;

  /** File name extension without dot. */
  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Makes the file from a released table. */
  void write(Path parquet, Path out, boolean byteOrderMark) throws IOException {
    if (this == TargetFormat.parquet) {
      Files.move(parquet, out);
      return;
    }
    try (ReleasedTable table = ReleasedTable.open(parquet)) {
      switch (this) {
        case csv -> Exports.csv(table, out, byteOrderMark);
        case xlsx -> Exports.xlsx(table, out);
        case json -> Exports.json(table, out);
        case geojson -> Exports.geojson(table, out);
        case parquet -> {}
      }
    }
  }
}
