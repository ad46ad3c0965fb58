package jp.machi.server.ckan.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.machi.core.table.Column;
import org.jspecify.annotations.Nullable;

/** How rows are written in an answer. */
enum RecordsFormat {
  OBJECTS,
  LISTS,
  CSV,
  TSV;

  /** The format of that name; blank for objects. */
  static RecordsFormat of(String name) {
    return Arrays.stream(values())
        .filter(format ->
            format.name().toLowerCase(Locale.ROOT).equals(name.isEmpty() ? "objects" : name))
        .findFirst()
        .orElseThrow(() ->
            ActionException.invalid(
                "records_format", "Value must be one of ['objects', 'lists', 'csv', 'tsv']"));
  }

  /** A list of rows, or one text without a header. */
  Object records(List<Column> columns, List<List<@Nullable Object>> rows) {
    return switch (this) {
      case LISTS -> rows;
      case OBJECTS -> objects(columns, rows);
      case CSV -> text(rows, ',');
      case TSV -> text(rows, '\t');
    };
  }

  private static List<Dict> objects(List<Column> columns, List<List<@Nullable Object>> rows) {
    List<Dict> objects = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      Dict object = new Dict();
      for (int i = 0; i < row.size(); i++) {
        object.put(columns.get(i).name(), row.get(i));
      }
      objects.add(object);
    }
    return objects;
  }

  private static String text(List<List<@Nullable Object>> rows, char between) {
    return rows.stream()
        .map(row ->
            row.stream()
                .map(cell -> quoted(cell == null ? "" : cell.toString(), between))
                .collect(Collectors.joining(String.valueOf(between))))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String quoted(String cell, char between) {
    boolean plain =
        cell.indexOf(between) < 0
            && cell.indexOf('"') < 0
            && cell.indexOf('\n') < 0
            && cell.indexOf('\r') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
