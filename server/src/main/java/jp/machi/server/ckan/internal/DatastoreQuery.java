package jp.machi.server.ckan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.machi.core.table.Column;
import jp.machi.server.rows.RowFilter;
import jp.machi.server.rows.RowFilter.Operator;
import jp.machi.server.rows.RowPage;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowSort;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which rows of a resource are wanted.
 *
 * @param columns every column of the release
 * @param fields places of the columns that are shown, in order
 * @param filters all must hold
 * @param oneOf values of which a column has one
 * @param text what a cell of the row contains, in lower case; {@code ""} for anything
 */
record DatastoreQuery(
    List<Column> columns,
    List<Integer> fields,
    List<RowFilter> filters,
    Map<Integer, Set<String>> oneOf,
    String text,
    List<RowSort> sort,
    int limit,
    long offset) {
  static final int DEFAULT_LIMIT = 100;

  /** Behind the name of a column to sort by; empty cells come last either way. */
  private static final Pattern DIRECTION =
      Pattern.compile("\\s+(asc|desc)(?:\\s+nulls\\s+last)?$", Pattern.CASE_INSENSITIVE);

  private static final int FURTHEST = 999_999_999;
  private static final int LONGEST_TEXT = 1_000;

  /** The number of rows, and no rows. */
  static DatastoreQuery count(List<Column> columns) {
    return new DatastoreQuery(columns, List.of(), List.of(), Map.of(), "", List.of(), 0, 0);
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
    String text = words.isPresent() ? "" : parameters.text("q").strip().toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST_TEXT || reading.filters.size() > RowQuery.MAX_TERMS) {
      throw ActionException.invalid(text.isEmpty() ? "filters" : "q", "Too long");
    }
    return new DatastoreQuery(
        columns,
        reading.fields(names(parameters.texts("fields"), columns)),
        reading.filters,
        reading.oneOf,
        text,
        reading.sort(names(parameters.texts("sort"), columns)),
        parameters.number("limit", DEFAULT_LIMIT, RowQuery.MAX_LIMIT),
        parameters.number("offset", 0, FURTHEST));
  }

  /** Whether the rows themselves must be looked at, beyond what filters can say. */
  boolean looksAtCells() {
    return !text.isEmpty() || !oneOf.isEmpty();
  }

  /** Whether a row has what no filter can say. */
  boolean accepts(List<@Nullable Object> row) {
    return oneOf.entrySet().stream()
            .allMatch(wanted -> wanted.getValue().contains(cell(row.get(wanted.getKey()))))
        && (text.isEmpty()
            || row.stream().anyMatch(cell -> cell(cell).toLowerCase(Locale.ROOT).contains(text)));
  }

  private static String cell(@Nullable Object cell) {
    return cell == null ? "" : cell.toString();
  }

  /** The columns that are shown. */
  List<Column> shown() {
    return fields.stream().map(columns::get).toList();
  }

  /** The cells that are shown. */
  List<List<@Nullable Object>> project(RowPage page) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<@Nullable Object> row : page.rows()) {
      List<@Nullable Object> shown = new ArrayList<>();
      fields.forEach(place -> shown.add(row.get(place)));
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
    private final Map<Integer, Set<String>> oneOf = new java.util.TreeMap<>();

    Reading(List<Column> columns) {
      this.columns = columns;
    }

    void filter(String column, JsonNode wanted) {
      int place = place("filters", column);
      if (wanted.isArray() && wanted.size() != 1) {
        Set<String> values = new TreeSet<>();
        wanted.forEach(value -> values.add(text("filters", value)));
        oneOf.put(place, values);
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
      return names.isEmpty()
          ? IntStream.range(0, columns.size()).boxed().toList()
          : names.stream().map(name -> place("fields", name)).distinct().toList();
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
