package jp.machi.server.rows.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.machi.core.table.Column;
import jp.machi.server.rows.RowFilter;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowSort;
import jp.machi.server.rows.UnknownColumnException;

/**
 * A row query as SQL of our own making. No name and no value from outside stands in it: columns are
 * called {@code c0}, {@code c1} … by their place in the table, values are bound.
 *
 * @param rows the rows asked for
 * @param total how many rows meet the filters
 * @param values bound to both, in order
 */
record CompiledQuery(String rows, String total, List<Object> values) {

  CompiledQuery {
    values = List.copyOf(values);
  }

  static CompiledQuery of(Path parquet, List<Column> columns, RowQuery query) {
    List<Object> values = new ArrayList<>();
    String from = " FROM " + table(parquet, columns) + where(columns, query.filters(), values);
    return new CompiledQuery(
        "SELECT "
            + names(columns)
            + from
            + " ORDER BY "
            + order(columns, query.sort())
            + " LIMIT "
            + query.limit()
            + " OFFSET "
            + query.offset(),
        "SELECT count(*)" + from,
        values);
  }

  /** The path is of our own folder and a hash; a quote in the folder's name is doubled. */
  private static String table(Path parquet, List<Column> columns) {
    return "read_parquet('"
        + parquet.toString().replace("'", "''")
        + "', file_row_number = true) AS t("
        + names(columns)
        + ", place)";
  }

  private static String names(List<Column> columns) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> "c" + i)
        .collect(Collectors.joining(", "));
  }

  private static String where(List<Column> columns, List<RowFilter> filters, List<Object> values) {
    if (filters.isEmpty()) {
      return "";
    }
    return filters.stream()
        .map(filter -> condition(columns, filter, values))
        .collect(Collectors.joining(" AND ", " WHERE ", ""));
  }

  private static String condition(List<Column> columns, RowFilter filter, List<Object> values) {
    int index = find(columns, filter.column());
    Column column = columns.get(index);
    String name = "c" + index;
    return switch (filter.operator()) {
      case EMPTY -> "(" + name + " IS NULL OR CAST(" + name + " AS VARCHAR) = '')";
      case CONTAINS -> {
        values.add(filter.value());
        yield "contains(CAST(" + name + " AS VARCHAR), ?)";
      }
      case EQ -> compare(name, " = ", column, filter, values);
      case NE -> compare(name, " IS DISTINCT FROM ", column, filter, values);
      case LT -> compare(name, " < ", column, filter, values);
      case LE -> compare(name, " <= ", column, filter, values);
      case GT -> compare(name, " > ", column, filter, values);
      case GE -> compare(name, " >= ", column, filter, values);
    };
  }

  private static String compare(
      String name, String operator, Column column, RowFilter filter, List<Object> values) {
    values.add(TypedValue.parse(column, filter.value()));
    return name + operator + "?";
  }

  private static String order(List<Column> columns, List<RowSort> sort) {
    StringBuilder order = new StringBuilder();
    for (RowSort term : sort) {
      order
          .append('c')
          .append(find(columns, term.column()))
          .append(term.descending() ? " DESC" : " ASC")
          .append(" NULLS LAST, ");
    }
    return order.append("place").toString();
  }

  private static int find(List<Column> columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new UnknownColumnException(name, columns.stream().map(Column::name).toList());
  }
}
