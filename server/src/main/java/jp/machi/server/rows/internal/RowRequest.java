package jp.machi.server.rows.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.machi.core.table.Column;
import jp.machi.server.catalog.Release;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.rows.RowFilter;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowSort;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads the parameters of a row request. */
final class RowRequest {
  private static final int DEFAULT_LIMIT = 100;
  private static final String OPERATORS =
      Stream.of(RowFilter.Operator.values())
          .map(operator -> operator.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));

  private RowRequest() {}

  static RowQuery parse(Release release, Map<String, String[]> parameters) {
    List<RowFilter> filters = new ArrayList<>();
    for (String text : parameters.getOrDefault("filter", new String[0])) {
      filters.add(filter(release, text));
    }
    List<RowSort> sort = new ArrayList<>();
    for (String text : parameters.getOrDefault("sort", new String[0])) {
      Stream.of(text.split(","))
          .filter(term -> !term.isEmpty())
          .map(RowRequest::sort)
          .forEach(sort::add);
    }
    if (filters.size() > RowQuery.MAX_TERMS || sort.size() > RowQuery.MAX_TERMS) {
      throw problem("rows.too_many_terms", Map.of("most", Integer.toString(RowQuery.MAX_TERMS)));
    }
    return new RowQuery(
        filters,
        sort,
        (int) number("limit", parameters.get("limit"), DEFAULT_LIMIT, RowQuery.MAX_LIMIT),
        number("offset", parameters.get("offset"), 0, Long.MAX_VALUE));
  }

  /**
   * {@code 列:op:value}. A column's name may hold colons itself, so the longest name that is a
   * column of the release is taken.
   */
  private static RowFilter filter(Release release, String text) {
    Optional<String> column =
        release.columns().stream()
            .map(Column::name)
            .filter(name -> text.startsWith(name + ":"))
            .max((a, b) -> Integer.compare(a.length(), b.length()));
    int nameEnd = column.map(String::length).orElse(text.indexOf(':'));
    if (nameEnd < 0) {
      throw problem("rows.unreadable_filter", Map.of("operators", OPERATORS));
    }
    String rest = text.substring(nameEnd + 1);
    int colon = rest.indexOf(':');
    String operator = colon < 0 ? rest : rest.substring(0, colon);
    RowFilter.Operator known =
        RowFilter.Operator.find(operator)
            .orElseThrow(() -> problem("rows.unreadable_filter", Map.of("operators", OPERATORS)));
    if (colon < 0 && known != RowFilter.Operator.EMPTY) {
      throw problem("rows.unreadable_filter", Map.of("operators", OPERATORS));
    }
    return new RowFilter(
        text.substring(0, nameEnd), known, colon < 0 ? "" : rest.substring(colon + 1));
  }

  private static RowSort sort(String term) {
    return term.startsWith("-") ? new RowSort(term.substring(1), true) : new RowSort(term, false);
  }

  private static long number(String name, String @Nullable [] values, long otherwise, long most) {
    if (values == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(values[0]);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // told below, together with numbers out of range
    }
    throw problem(
        "http.number_out_of_range", Map.of("parameter", name, "most", Long.toString(most)));
  }

  private static ProblemException problem(String code, Map<String, String> parameters) {
    return new ProblemException(HttpStatus.BAD_REQUEST, code, parameters);
  }
}
