package jp.machi.server.ogc.internal;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.machi.core.geo.Position;
import jp.machi.core.table.Column;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.rows.RowArea;
import jp.machi.server.rows.RowCondition;
import jp.machi.server.rows.RowFilter;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowStart;
import org.springframework.http.HttpStatus;

/**
 * The parameters of a request for features (OGC 17-069r4 §7.15, 18-058r1). One that is not in the
 * description of the interface is refused, as the standard wants.
 *
 * @param query which features
 * @param crs system that the answer is written in
 */
record ItemsRequest(RowQuery query, Crs crs) {
  static final int DEFAULT_LIMIT = 100;

  /** More are not refused, but this many are given, as the standard wants. */
  static final int MOST = RowQuery.MAX_LIMIT;

  /** The parameter that names a release, so that following pages fit the first. */
  static final String RELEASE = "release";

  static final String PLACE = "place";

  private static final Set<String> KNOWN =
      Set.of("limit", "bbox", "bbox-crs", "crs", "datetime", "offset", PLACE, RELEASE, "f");

  static ItemsRequest read(List<Column> columns, Map<String, String[]> parameters) {
    Parameters given = new Parameters(parameters);
    List<RowFilter> filters = new ArrayList<>();
    for (String name : parameters.keySet()) {
      if (KNOWN.contains(name)) {
        continue;
      }
      if (columns.stream().noneMatch(column -> column.name().equals(name))) {
        throw problem("ogc.unknown_parameter", Map.of("parameter", name, "known", known()));
      }
      filters.add(new RowFilter(name, RowFilter.Operator.EQ, given.one(name).orElse("")));
    }
    if (filters.size() > RowQuery.MAX_TERMS) {
      throw problem("rows.too_many_terms", Map.of("most", Integer.toString(RowQuery.MAX_TERMS)));
    }
    given.one("datetime").ifPresent(ItemsRequest::checkTime);
    checkFormat(given);
    Crs boxCrs = crs(given, "bbox-crs");
    Optional<RowArea> area = given.one("bbox").map(text -> box(text, boxCrs));
    int limit = (int) Math.min(MOST, given.number("limit", 1).orElse((long) DEFAULT_LIMIT));
    RowStart start =
        given.number(PLACE, 0).isPresent()
            ? new RowStart.Place((int) Math.min(Integer.MAX_VALUE, given.number(PLACE, 0).get()))
            : new RowStart.Offset(given.number("offset", 0).orElse(0L));
    RowQuery query = new RowQuery(new RowCondition(filters, "", area), List.of(), start, limit);
    return new ItemsRequest(query, crs(given, "crs"));
  }

  /** The parameters of a request for one feature. */
  static Crs crsOfItem(Map<String, String[]> parameters) {
    Parameters given = new Parameters(parameters);
    for (String name : parameters.keySet()) {
      if (!Set.of("crs", RELEASE, "f").contains(name)) {
        throw problem(
            "ogc.unknown_parameter", Map.of("parameter", name, "known", "crs, f, release"));
      }
    }
    checkFormat(given);
    return crs(given, "crs");
  }

  /** The release that a request names. */
  static Optional<Integer> release(Map<String, String[]> parameters) {
    return new Parameters(parameters)
        .number(RELEASE, 1)
        .map(number -> (int) Math.min(Integer.MAX_VALUE, number));
  }

  /** Refuses parameters other than these and {@code f}. */
  static void refuseOthers(Map<String, String[]> parameters, Set<String> known) {
    for (String name : parameters.keySet()) {
      if (!known.contains(name) && !name.equals("f")) {
        throw problem(
            "ogc.unknown_parameter", Map.of("parameter", name, "known", String.join(", ", known)));
      }
    }
    checkFormat(new Parameters(parameters));
  }

  private static void checkFormat(Parameters given) {
    given
        .one("f")
        .filter(format -> !format.equals("json"))
        .ifPresent(_ -> {
          throw problem("rows.unknown_format", Map.of("formats", "json"));
        });
  }

  private static String known() {
    return KNOWN.stream().sorted().collect(Collectors.joining(", "));
  }

  private static Crs crs(Parameters given, String name) {
    return given
        .one(name)
        .map(uri ->
            Crs.find(uri)
                .orElseThrow(() ->
                    problem("ogc.unknown_crs", Map.of("known", String.join(" ", Crs.uris())))))
        .orElse(Crs.CRS84);
  }

  private static RowArea box(String text, Crs crs) {
    try {
      String[] parts = text.split(",", -1);
      boolean high = parts.length == 6; // with heights, which no place here has
      if (!high && parts.length != 4) {
        throw new IllegalArgumentException("no box");
      }
      Position low = position(crs, parts[0], parts[1]);
      Position far = position(crs, parts[high ? 3 : 2], parts[high ? 4 : 3]);
      return new RowArea.Box(low.longitude(), low.latitude(), far.longitude(), far.latitude());
    } catch (IllegalArgumentException e) {
      ProblemException problem = problem("ogc.unreadable_bbox", Map.of());
      problem.initCause(e);
      throw problem;
    }
  }

  private static Position position(Crs crs, String first, String second) {
    return crs.place(Double.parseDouble(first.strip()), Double.parseDouble(second.strip()));
  }

  /**
   * Features here have no time, so all of them meet any time (§7.15.4); one that is written wrongly
   * is refused all the same.
   */
  private static void checkTime(String text) {
    String[] ends = text.split("/", -1);
    boolean readable =
        ends.length == 1 ? isMoment(ends[0]) : ends.length == 2 && isEnd(ends[0]) && isEnd(ends[1]);
    if (!readable || (ends.length == 2 && isOpen(ends[0]) && isOpen(ends[1]) && text.equals("/"))) {
      throw problem("ogc.unreadable_datetime", Map.of());
    }
  }

  private static boolean isEnd(String text) {
    return isOpen(text) || isMoment(text);
  }

  private static boolean isOpen(String text) {
    return text.isEmpty() || text.equals("..");
  }

  private static boolean isMoment(String text) {
    for (DateTimeFormatter form :
        List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.ISO_LOCAL_DATE)) {
      try {
        form.parse(text);
        return true;
      } catch (DateTimeException _) {
        // perhaps the other form
      }
    }
    return false;
  }

  static ProblemException problem(String code, Map<String, String> parameters) {
    return new ProblemException(HttpStatus.BAD_REQUEST, code, parameters);
  }

  /** Parameters of which each may stand once. */
  private record Parameters(Map<String, String[]> all) {
    Optional<String> one(String name) {
      String[] values = all.get(name);
      if (values == null) {
        return Optional.empty();
      }
      if (values.length > 1) {
        throw problem("ogc.repeated_parameter", Map.of("parameter", name));
      }
      return Optional.of(values[0]);
    }

    Optional<Long> number(String name, long least) {
      return one(name)
          .map(text -> {
            try {
              long number = Long.parseLong(text);
              if (number >= least) {
                return number;
              }
            } catch (NumberFormatException _) {
              // told below
            }
            throw problem(
                "ogc.unreadable_number", Map.of("parameter", name, "least", Long.toString(least)));
          });
    }
  }
}
