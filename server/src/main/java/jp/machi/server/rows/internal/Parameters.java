package jp.machi.server.rows.internal;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.machi.server.platform.http.ProblemException;
import org.springframework.http.HttpStatus;

/** The parameters of a request; what is not known or out of bounds is refused, not passed over. */
record Parameters(Map<String, String[]> all) {

  /** Refuses every parameter but these. */
  void refuseOthers(Set<String> known) {
    Set<String> unknown = new TreeSet<>(all.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw problem(
          "rows.unknown_parameter",
          Map.of(
              "parameter",
              unknown.iterator().next(),
              "known",
              String.join(", ", new TreeSet<>(known))));
    }
  }

  /** Every value of a parameter, none where it is absent. */
  String[] values(String name) {
    return all.getOrDefault(name, new String[0]);
  }

  /** The first value as a number from 0 to the most allowed. */
  long number(String name, long otherwise, long most) {
    String[] values = values(name);
    if (values.length == 0) {
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

  static ProblemException problem(String code, Map<String, String> parameters) {
    return new ProblemException(HttpStatus.BAD_REQUEST, code, parameters);
  }
}
