package jp.machi.server.rows.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.rows.RowQuery;
import org.springframework.http.HttpStatus;

/**
 * Reads the parameters of a request for differences.
 *
 * @param from number of the earlier release
 * @param key column that was named
 */
record DifferenceRequest(int from, Optional<String> key, int offset, int limit) {
  private static final int DEFAULT_LIMIT = 100;
  private static final Set<String> KNOWN = new TreeSet<>(Set.of("from", "key", "limit", "offset"));

  static DifferenceRequest read(int number, Map<String, String[]> parameters) {
    for (String name : parameters.keySet()) {
      if (!KNOWN.contains(name)) {
        throw problem(
            "rows.unknown_parameter", Map.of("parameter", name, "known", String.join(", ", KNOWN)));
      }
    }
    return new DifferenceRequest(
        number(parameters, "from", number - 1, Integer.MAX_VALUE),
        Optional.ofNullable(parameters.get("key")).map(values -> values[0]),
        number(parameters, "offset", 0, Integer.MAX_VALUE),
        number(parameters, "limit", DEFAULT_LIMIT, RowQuery.MAX_LIMIT));
  }

  private static int number(
      Map<String, String[]> parameters, String name, int otherwise, int most) {
    String[] values = parameters.get(name);
    if (values == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(values[0]);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // told below, together with numbers out of range
    }
    throw problem(
        "http.number_out_of_range", Map.of("parameter", name, "most", Integer.toString(most)));
  }

  private static ProblemException problem(String code, Map<String, String> parameters) {
    return new ProblemException(HttpStatus.BAD_REQUEST, code, parameters);
  }
}
