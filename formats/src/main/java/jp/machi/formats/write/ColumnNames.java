package jp.machi.formats.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.machi.core.table.Column;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names of columns inside a Parquet file. They are the headings, except that DuckDB can neither
 * hold an empty name nor tell {@code id} from {@code ID}; where that changes a name, the headings
 * stand in the file's own metadata too.
 */
final class ColumnNames {
  /** Key of the headings in the file's metadata: a JSON array of texts. */
  static final String KEY = "machi.headings";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ColumnNames() {}

  /** A name for each column, different from all others whatever the case of its letters. */
  static List<String> stored(List<Column> columns) {
    Set<String> taken = new HashSet<>();
    List<String> stored = new ArrayList<>();
    for (Column column : columns) {
      String heading = column.name().isEmpty() ? "column" : column.name();
      String name = heading;
      for (int suffix = 2; !taken.add(name.toLowerCase(Locale.ROOT)); suffix++) {
        name = heading + "_" + suffix;
      }
      stored.add(name);
    }
    return stored;
  }

  /** The COPY option that keeps the headings, empty where the names tell them. */
  static String metadata(List<Column> columns) {
    List<String> headings = columns.stream().map(Column::name).toList();
    return headings.equals(stored(columns))
        ? ""
        : ", KV_METADATA {"
            + DuckSession.text(KEY)
            + ": "
            + DuckSession.text(JSON.writeValueAsString(headings))
            + "}";
  }

  /** The headings that {@link #metadata} kept. */
  static List<String> parse(String metadata) {
    return List.of(JSON.readValue(metadata, String[].class));
  }
}
