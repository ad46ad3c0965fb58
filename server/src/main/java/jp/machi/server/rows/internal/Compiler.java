package jp.machi.server.rows.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.rows.Box;
import jp.machi.rows.Filter;
import jp.machi.rows.Grouping;
import jp.machi.rows.RowQuery.Start;
import jp.machi.rows.RowTable;
import jp.machi.rows.Sort;
import jp.machi.server.rows.NoPlacesException;
import jp.machi.server.rows.NotNumbersException;
import jp.machi.server.rows.RowArea;
import jp.machi.server.rows.RowCondition;
import jp.machi.server.rows.RowFilter;
import jp.machi.server.rows.RowGrouping;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowStart;
import jp.machi.server.rows.UnknownColumnException;

/** Puts questions about names and texts as questions about the columns and types of a table. */
final class Compiler {
  private final RowTable table;
  private final List<Column> columns;

  Compiler(RowTable table, List<Column> columns) {
    this.table = table;
    this.columns = columns;
  }

  jp.machi.rows.RowQuery query(RowQuery query) {
    List<Sort> sorts =
        query.sort().stream()
            .map(term -> new Sort(find(term.column()), term.descending()))
            .toList();
    Start start =
        switch (query.start()) {
          case RowStart.Offset(long rows) -> new Start.Offset(rows);
          case RowStart.Place(int place) -> new Start.Place(place);
        };
    return new jp.machi.rows.RowQuery(filters(query.condition()), sorts, start, query.limit());
  }

  Grouping grouping(RowGrouping grouping) {
    List<Integer> keys = grouping.by().stream().map(this::find).toList();
    List<Grouping.Measure> measures = new ArrayList<>();
    for (RowGrouping.Measure measure : grouping.measures()) {
      int column = find(measure.column());
      ColumnType type = columns.get(column).type();
      boolean number = type == ColumnType.INTEGER || type == ColumnType.DECIMAL;
      if (!number && measure.function() != RowGrouping.Function.COUNT) {
        throw new NotNumbersException(measure.column());
      }
      measures.add(new Grouping.Measure(function(measure.function()), column));
    }
    return new Grouping(filters(grouping.condition()), keys, measures, grouping.limit());
  }

  private static Grouping.Function function(RowGrouping.Function function) {
    return switch (function) {
      case COUNT -> Grouping.Function.COUNT;
      case SUM -> Grouping.Function.SUM;
      case AVG -> Grouping.Function.AVG;
      case MIN -> Grouping.Function.MIN;
      case MAX -> Grouping.Function.MAX;
    };
  }

  private List<Filter> filters(RowCondition condition) {
    List<Filter> filters = new ArrayList<>();
    condition.area().ifPresent(area -> filters.add(filter(area)));
    for (RowFilter filter : condition.filters()) {
      filters.add(filter(filter));
    }
    if (!condition.text().isEmpty()) {
      filters.add(new Filter.AnyContains(condition.text()));
    }
    return filters;
  }

  private Filter filter(RowArea area) {
    boolean answers =
        switch (area) {
          case RowArea.Box _ -> table.hasPlaces();
          case RowArea.Circle _ -> table.hasPoints();
        };
    if (!answers) {
      throw new NoPlacesException();
    }
    return switch (area) {
      case RowArea.Box(double west, double south, double east, double north) ->
          new Filter.Within(new Box(west, south, east, north));
      case RowArea.Circle(double latitude, double longitude, double metres) ->
          new Filter.Near(latitude, longitude, metres);
    };
  }

  private Filter filter(RowFilter filter) {
    int column = find(filter.column());
    return switch (filter.operator()) {
      case EMPTY -> new Filter.Empty(column);
      case FILLED -> new Filter.Not(new Filter.Empty(column));
      case CONTAINS -> new Filter.Contains(column, filter.value());
      case IN -> new Filter.In(column, values(column, filter.values()));
      case EQ -> compare(column, Filter.Operator.EQ, filter.value());
      case NE -> compare(column, Filter.Operator.NE, filter.value());
      case LT -> compare(column, Filter.Operator.LT, filter.value());
      case LE -> compare(column, Filter.Operator.LE, filter.value());
      case GT -> compare(column, Filter.Operator.GT, filter.value());
      case GE -> compare(column, Filter.Operator.GE, filter.value());
    };
  }

  private Filter compare(int column, Filter.Operator operator, String value) {
    return new Filter.Compare(column, operator, TypedValue.parse(columns.get(column), value));
  }

  private Set<Object> values(int column, List<String> texts) {
    Set<Object> values = new LinkedHashSet<>();
    for (String value : texts) {
      values.add(TypedValue.parse(columns.get(column), value));
    }
    return values;
  }

  private int find(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new UnknownColumnException(name, columns.stream().map(Column::name).toList());
  }
}
