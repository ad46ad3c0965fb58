package jp.machi.server.catalog.internal;

import java.util.Map;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.http.HttpStatus;

/** What stands in addresses, and what is said where it names nothing. */
final class Ids {
  private Ids() {}

  static ProblemException noDataset() {
    return missing("dataset.not_found");
  }

  static ProblemException noRelease() {
    return missing("release.not_found");
  }

  static ProblemException missing(String code) {
    return new ProblemException(HttpStatus.NOT_FOUND, code);
  }

  /** The page that the parameters offset and limit ask for. */
  static PageRequest page(int offset, int limit) {
    if (offset < 0) {
      throw outOfRange("offset", Integer.MAX_VALUE);
    }
    if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
      throw outOfRange("limit", PageRequest.MAX_LIMIT);
    }
    return new PageRequest(offset, limit);
  }

  private static ProblemException outOfRange(String parameter, int most) {
    return new ProblemException(
        HttpStatus.BAD_REQUEST,
        "http.number_out_of_range",
        Map.of("parameter", parameter, "most", Integer.toString(most)));
  }
}
