package jp.machi.server.ckan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.server.rows.RowCondition;
import jp.machi.server.rows.RowFilter;
import jp.machi.server.rows.RowFilter.Operator;
import jp.machi.server.rows.RowPage;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowSort;
import jp.machi.server.rows.RowStart;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which rows of a resource are wanted.
 *
 * @param columns every column of the release
 * @param fields places of the columns that are shown, in order; {@link #NUMBER} for the number of
 *     the row
 * @param filters all must hold
 * @param text what a text of the row contains, letter by letter; {@code ""} for anything
 */
record DatastoreQuery(
    List<Column> columns,
    List<Integer> fields,
    List<RowFilter> filters,
    String text,
    List<RowSort> sort,
    int limit,
    long offset) {
  static final int DEFAULT_LIMIT = 100;

  /** The place of CKAN's column {@code _id}: the number of a row in the release, from 1. */
  private static final int NUMBER = -1;

  private static final Column ID = new Column("_id", ColumnType.INTEGER);

  /** Behind the name of a column to sort by; empty cells come last either way. */
  private static final Pattern DIRECTION =
      Pattern.compile("\\s+(asc|desc)(?:\\s+nulls\\s+last)?$", Pattern.CASE_INSENSITIVE);

  private static final int FURTHEST = 999_999_999;
  private static final int LONGEST_TEXT = 1_000;

  /** The number of rows, and no rows. */
  static DatastoreQuery count(List<Column> columns) {
    return new DatastoreQuery(columns, List.of(), List.of(), "", List.of(), 0, 0);
  }

  /** What the parameters of {@code datastore_search} say. */
  static DatastoreQuery of(Parameters parameters, List<Column> columns) {
    Reading reading = new Reading(columns);
    parameters
        .object("filters")
        .ifPresent(filters ->
            filters
                .propertyStream()
                .forEach(filter -> reading.filter(filter.getKey(), filter.getValue())));
    Optional<JsonNode> words = parameters.object("q");
    words.ifPresent(
        q -> q.propertyStream().forEach(word -> reading.word(word.getKey(), word.getValue())));
    if (parameters.has("filters")
        && parameters.object("filters").isEmpty()
        && !parameters.text("filters").isBlank()) {
      throw ActionException.invalid("filters", "Cannot parse JSON");
    }
    String text = words.isPresent() ? "" : parameters.text("q").strip();
    if (text.length() > LONGEST_TEXT || reading.filters.size() > RowQuery.MAX_TERMS) {
      throw ActionException.invalid(text.isEmpty() ? "filters" : "q", "Too long");
    }
    return new DatastoreQuery(
        columns,
        reading.fields(names(parameters.texts("fields"), columns)),
        reading.filters,
        text,
        reading.sort(names(parameters.texts("sort"), columns)),
        parameters.number("limit", DEFAULT_LIMIT, RowQuery.MAX_LIMIT),
        parameters.number("offset", 0, FURTHEST));
  }

  /** The question as the rows know it. */
  RowQuery rows() {
    return new RowQuery(
        new RowCondition(filters, text, Optional.empty()),
        sort,
        new RowStart.Offset(offset),
        limit);
  }

  /** The columns that are shown. */
  List<Column> shown() {
    return fields.stream().map(place -> place == NUMBER ? ID : columns.get(place)).toList();
  }

  /** The cells that are shown. */
  List<List<@Nullable Object>> project(RowPage page) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < page.rows().size(); i++) {
      List<@Nullable Object> shown = new ArrayList<>();
      for (int place : fields) {
        shown.add(place == NUMBER ? page.numbers().get(i) : page.rows().get(i).get(place));
      }
      rows.add(shown);
    }
    return rows;
  }

  /**
   * A list may come as one text with commas; a column's own name, or one in quotes, may have some.
   */
  private static List<String> names(List<String> texts, List<Column> columns) {
    boolean several =
        texts.size() == 1
            && columns.stream().noneMatch(column -> column.name().equals(texts.getFirst()));
    return several ? NameList.split(texts.getFirst()) : texts;
  }

  /** Collects what refers to columns. */
  private static final class Reading {
    private final List<Column> columns;
    private final List<RowFilter> filters = new ArrayList<>();

    Reading(List<Column> columns) {
      this.columns = columns;
    }

    void filter(String column, JsonNode wanted) {
      place("filters", column);
      if (wanted.isArray() && wanted.size() != 1) {
        List<String> values = new ArrayList<>();
        wanted.forEach(value -> values.add(text("filters", value)));
        if (values.contains("")) {
          throw ActionException.invalid("filters", "An empty value cannot stand in a list");
        }
        filters.add(RowFilter.in(column, values));
        return;
      }
      String value = text("filters", wanted.isArray() ? wanted.get(0) : wanted);
      filters.add(new RowFilter(column, value.isEmpty() ? Operator.EMPTY : Operator.EQ, value));
    }

    void word(String column, JsonNode wanted) {
      place("q", column);
      filters.add(new RowFilter(column, Operator.CONTAINS, text("q", wanted)));
    }

    List<Integer> fields(List<String> names) {
      // a column of that name in the data wins over CKAN's
      boolean numbered = columns.stream().noneMatch(column -> column.name().equals(ID.name()));
      if (names.isEmpty()) {
        return IntStream.range(numbered ? NUMBER : 0, columns.size()).boxed().toList();
      }
      return names.stream()
          .map(name -> numbered && name.equals(ID.name()) ? NUMBER : place("fields", name))
          .distinct()
          .toList();
    }

    /** Up to {@code _id}, which is the order of the release and so parts all rows. */
    List<RowSort> sort(List<String> terms) {
      List<RowSort> sort = new ArrayList<>();
      for (String term : terms) {
        Matcher direction = DIRECTION.matcher(term);
        boolean told = direction.find();
        boolean descending = told && direction.group(1).equalsIgnoreCase("desc");
        String name = told ? term.substring(0, direction.start()) : term;
        if (name.equals("_id") && !descending) {
          return sort;
        }
        place("sort", name);
        sort.add(new RowSort(name, descending));
      }
      if (sort.size() > RowQuery.MAX_TERMS) {
        throw ActionException.invalid("sort", "Too long");
      }
      return sort;
    }

    private int place(String parameter, String name) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).name().equals(name)) {
          return i;
        }
      }
      throw ActionException.invalid(parameter, "field \"" + shortened(name) + "\" not in table");
    }

    private static String shortened(String name) {
      return name.substring(0, Math.min(name.length(), 100));
    }

    private static String text(String parameter, JsonNode value) {
      if (value.isNull()) {
        return "";
      }
      if (!value.isValueNode()) {
        throw ActionException.invalid(parameter, "Must be a text, a number or a list of them");
      }
      return value.asString();
    }
  }
}
