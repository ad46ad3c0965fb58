package jp.machi.server.rows.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.machi.core.table.Column;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.rows.RowArea;
import jp.machi.server.rows.RowCondition;
import jp.machi.server.rows.RowFilter;
import jp.machi.server.rows.RowGrouping;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowSort;
import jp.machi.server.rows.RowStart;
import jp.machi.server.rows.UnknownColumnException;

/** Reads the parameters of a row request. What it does not know is refused, not passed over. */
final class RowRequest {
  private static final int DEFAULT_LIMIT = 100;

  /** Longer texts are in no cell that somebody looks for. */
  private static final int MOST_TEXT = 1_000;

  private static final Set<String> CONDITION = Set.of("filter", "q", "bbox", "near");
  private static final Set<String> PAGE =
      Set.of("sort", "column", "limit", "offset", "place", "format");
  private static final Set<String> GROUPS = Set.of("by", "measure", "limit");
  private static final String OPERATORS = names(RowFilter.Operator.values());
  private static final String FUNCTIONS = names(RowGrouping.Function.values());

  private final List<Column> columns;
  private final Parameters parameters;

  private RowRequest(List<Column> columns, Map<String, String[]> parameters) {
    this.columns = columns;
    this.parameters = new Parameters(parameters);
  }

  /**
   * A page of rows.
   *
   * @param shown indexes of the columns wanted, in the order asked for
   * @param query its limit is at most {@link RowQuery#MAX_LIMIT}
   * @param limit rows wanted in all, which may be more than one page
   */
  record Page(RowFormat format, List<Integer> shown, RowQuery query, int limit) {}

  /** Reads the question for a page. */
  static Page page(List<Column> columns, Map<String, String[]> parameters) {
    RowRequest request = new RowRequest(columns, parameters);
    request.refuseUnknown(PAGE);
    RowFormat format = request.format();
    int limit = (int) request.parameters.number("limit", DEFAULT_LIMIT, format.mostRows());
    List<RowSort> sort = request.sorts();
    if (sort.size() > RowQuery.MAX_TERMS) {
      throw tooMany();
    }
    RowQuery query =
        new RowQuery(
            request.condition(), sort, request.start(), Math.min(limit, RowQuery.MAX_LIMIT));
    return new Page(format, request.shown(format), query, limit);
  }

  /** Reads the question for groups. */
  static RowGrouping grouping(List<Column> columns, Map<String, String[]> parameters) {
    RowRequest request = new RowRequest(columns, parameters);
    request.refuseUnknown(GROUPS);
    List<String> by = request.named("by");
    if (by.isEmpty() || by.size() > RowGrouping.MOST_KEYS) {
      throw Parameters.problem(
          "rows.unreadable_grouping",
          Map.of("most", Integer.toString(RowGrouping.MOST_KEYS), "functions", FUNCTIONS));
    }
    List<RowGrouping.Measure> measures = new ArrayList<>();
    for (String text : request.all("measure")) {
      measures.add(measure(text));
    }
    if (measures.size() > RowQuery.MAX_TERMS) {
      throw tooMany();
    }
    int limit = (int) request.parameters.number("limit", DEFAULT_LIMIT, RowQuery.MAX_LIMIT);
    return new RowGrouping(request.condition(), by, measures, limit);
  }

  private void refuseUnknown(Set<String> ofThisKind) {
    Set<String> known = new HashSet<>(CONDITION);
    known.addAll(ofThisKind);
    parameters.refuseOthers(known);
  }

  private RowFormat format() {
    String[] texts = all("format");
    if (texts.length == 0) {
      return RowFormat.JSON;
    }
    RowFormat format =
        RowFormat.find(texts[0])
            .orElseThrow(() ->
                Parameters.problem(
                    "rows.unknown_format", Map.of("formats", names(RowFormat.values()))));
    if (format == RowFormat.GEOJSON && format.needed(columns).isEmpty()) {
      throw Parameters.problem("rows.no_places", Map.of());
    }
    return format;
  }

  private RowCondition condition() {
    List<RowFilter> filters = new ArrayList<>();
    for (String text : all("filter")) {
      filters.add(filter(text));
    }
    String text = String.join("", all("q"));
    if (filters.size() > RowQuery.MAX_TERMS || all("q").length > 1) {
      throw tooMany();
    }
    if (text.length() > MOST_TEXT) {
      throw Parameters.problem("rows.long_text", Map.of("most", Integer.toString(MOST_TEXT)));
    }
    return new RowCondition(filters, text, area());
  }

  /**
   * {@code 列:op:value}. A column's name may hold colons itself, so the longest name that is a
   * column of the release is taken.
   */
  private RowFilter filter(String text) {
    Optional<String> column =
        columns.stream()
            .map(Column::name)
            .filter(name -> text.startsWith(name + ":"))
            .max(Comparator.comparingInt(String::length));
    int nameEnd = column.map(String::length).orElse(text.indexOf(':'));
    if (nameEnd < 0) {
      throw unreadableFilter();
    }
    String rest = text.substring(nameEnd + 1);
    int colon = rest.indexOf(':');
    String operator = colon < 0 ? rest : rest.substring(0, colon);
    RowFilter.Operator known =
        RowFilter.Operator.find(operator).orElseThrow(RowRequest::unreadableFilter);
    if (colon < 0 && known.takesValue()) {
      throw unreadableFilter();
    }
    return new RowFilter(
        text.substring(0, nameEnd), known, colon < 0 ? "" : rest.substring(colon + 1));
  }

  private Optional<RowArea> area() {
    String[] boxes = all("bbox");
    String[] circles = all("near");
    if (boxes.length + circles.length > 1) {
      throw Parameters.problem("rows.unreadable_area", Map.of());
    }
    try {
      if (boxes.length == 1) {
        double[] box = numbers(boxes[0], 4);
        return Optional.of(new RowArea.Box(box[0], box[1], box[2], box[3]));
      }
      if (circles.length == 1) {
        double[] circle = numbers(circles[0], 3);
        return Optional.of(new RowArea.Circle(circle[0], circle[1], circle[2]));
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      ProblemException problem = Parameters.problem("rows.unreadable_area", Map.of());
      problem.initCause(e);
      throw problem;
    }
  }

  private static double[] numbers(String text, int count) {
    String[] parts = text.split(",", -1);
    if (parts.length != count) {
      throw new IllegalArgumentException("not " + count + " numbers");
    }
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = Double.parseDouble(parts[i].strip());
    }
    return numbers;
  }

  private static RowGrouping.Measure measure(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? "" : text.substring(0, colon);
    for (RowGrouping.Function function : RowGrouping.Function.values()) {
      if (name(function).equals(name)) {
        return new RowGrouping.Measure(function, text.substring(colon + 1));
      }
    }
    throw Parameters.problem(
        "rows.unreadable_grouping",
        Map.of("most", Integer.toString(RowGrouping.MOST_KEYS), "functions", FUNCTIONS));
  }

  private List<RowSort> sorts() {
    Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
    Function<String, RowSort> sort =
        term ->
            term.startsWith("-") && !names.contains(term)
                ? new RowSort(term.substring(1), true)
                : new RowSort(term, false);
    Set<String> terms = new HashSet<>(names);
    names.forEach(name -> terms.add("-" + name));
    return split("sort", terms).map(sort).toList();
  }

  private List<String> named(String parameter) {
    return split(parameter, columns.stream().map(Column::name).collect(Collectors.toSet()))
        .toList();
  }

  /** Terms between commas; a term that is known as it stands may hold commas itself. */
  private Stream<String> split(String parameter, Set<String> known) {
    return Stream.of(all(parameter))
        .flatMap(text -> known.contains(text) ? Stream.of(text) : Stream.of(text.split(",")))
        .filter(term -> !term.isEmpty());
  }

  private List<Integer> shown(RowFormat format) {
    List<String> all = columns.stream().map(Column::name).toList();
    List<String> wanted = named("column").stream().distinct().toList();
    for (String name : wanted) {
      if (!all.contains(name)) {
        throw new UnknownColumnException(name, all);
      }
    }
    Stream<Integer> shown = (wanted.isEmpty() ? all : wanted).stream().map(all::indexOf);
    return Stream.concat(shown, format.needed(columns).stream()).distinct().toList();
  }

  private RowStart start() {
    if (all("place").length > 0) {
      if (all("offset").length > 0) {
        throw Parameters.problem("rows.offset_and_place", Map.of());
      }
      return new RowStart.Place((int) parameters.number("place", 0, Integer.MAX_VALUE));
    }
    return new RowStart.Offset(parameters.number("offset", 0, Long.MAX_VALUE));
  }

  private String[] all(String name) {
    return parameters.values(name);
  }

  private static String names(Enum<?>[] values) {
    return Stream.of(values).map(RowRequest::name).collect(Collectors.joining(", "));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static ProblemException unreadableFilter() {
    return Parameters.problem("rows.unreadable_filter", Map.of("operators", OPERATORS));
  }

  private static ProblemException tooMany() {
    return Parameters.problem(
        "rows.too_many_terms", Map.of("most", Integer.toString(RowQuery.MAX_TERMS)));
  }
}
