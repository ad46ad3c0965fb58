package jp.machi.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rows of a table meet filters. Thread-safe. */
final class Filtering {
  /** A page is often followed by the next one of the same filters; a million rows take 125 kB. */
  private static final int MOST_KEPT = 16;

  private final List<StoredColumn> columns;
  private final int rows;
  private final Optional<PointIndex> points;
  private final Optional<ShapeBoxes> shapes;
  private final Map<List<Filter>, Selection> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true);

  Filtering(
      List<StoredColumn> columns,
      int rows,
      Optional<PointIndex> points,
      Optional<ShapeBoxes> shapes) {
    this.columns = columns;
    this.rows = rows;
    this.points = points;
    this.shapes = shapes;
  }

  /** Rows that meet every filter. */
  Selection select(List<Filter> filters) {
    synchronized (kept) {
      Selection known = kept.get(filters);
      if (known != null) {
        return known;
      }
    }
    Selection found = filters.isEmpty() ? Selection.all(rows) : select(filters.getFirst());
    for (Filter filter : filters.subList(Math.min(1, filters.size()), filters.size())) {
      found.retain(select(filter));
    }
    found.count();
    synchronized (kept) {
      kept.put(List.copyOf(filters), found);
      if (kept.size() > MOST_KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return found;
  }

  private Selection select(Filter filter) {
    return switch (filter) {
      case Filter.Compare(int column, Filter.Operator operator, Object value)
          when operator == Filter.Operator.NE ->
          columns.get(column).compared(Filter.Operator.EQ, value).inverse();
      case Filter.Compare(int column, Filter.Operator operator, Object value) ->
          columns.get(column).compared(operator, value);
      case Filter.In in -> in(in);
      case Filter.Contains(int column, String text) ->
          columns.get(column).containing(new Needle(text));
      case Filter.AnyContains(String text) -> anyContains(text);
      case Filter.Empty(int column) -> columns.get(column).filled().inverse();
      case Filter.Not(Filter other) -> select(other).inverse();
      case Filter.Within(Box box) -> within(box);
      case Filter.Near near -> near(near);
    };
  }

  private Selection in(Filter.In in) {
    Selection found = new Selection(rows);
    for (Object value : in.values()) {
      found.add(columns.get(in.column()).compared(Filter.Operator.EQ, value));
    }
    return found;
  }

  private Selection anyContains(String text) {
    Needle needle = new Needle(text);
    Selection found = new Selection(rows);
    for (StoredColumn column : columns) {
      if (column instanceof WordColumn || column instanceof TextColumn) {
        found.add(column.containing(needle));
      }
    }
    return found;
  }

  private Selection within(Box box) {
    Selection found = new Selection(rows);
    points.ifPresent(index -> {
      PointIndex.Visitor mark =
          position -> {
            found.set(index.row(position));
            return true;
          };
      for (Box part : box.parts()) {
        index.visit(part, mark);
      }
    });
    shapes.ifPresent(boxes -> {
      for (Box part : box.parts()) {
        boxes.mark(part, found);
      }
    });
    return found;
  }

  private Selection near(Filter.Near near) {
    Selection found = new Selection(rows);
    points.ifPresent(index -> {
      Box around = Distance.around(near.latitude(), near.longitude(), near.metres());
      for (Box part : around.parts()) {
        index.visit(
            part,
            position -> {
              double metres =
                  Distance.metres(
                      near.latitude(),
                      near.longitude(),
                      index.latitude(position),
                      index.longitude(position));
              if (metres <= near.metres()) {
                found.set(index.row(position));
              }
              return true;
            });
      }
    });
    return found;
  }
}
