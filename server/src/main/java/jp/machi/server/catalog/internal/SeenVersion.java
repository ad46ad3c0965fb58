package jp.machi.server.catalog.internal;

import jakarta.servlet.http.HttpServletRequest;
import jp.machi.server.platform.http.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The version that whoever changes something has seen. */
final class SeenVersion {
  private SeenVersion() {}

  /**
   * From {@code If-Match: "3"}.
   *
   * @throws ProblemException where it is missing: nobody changes what he has not seen
   */
  static int of(HttpServletRequest request) {
    String tag = request.getHeader(HttpHeaders.IF_MATCH);
    if (tag == null || !tag.matches("\"(?:0|[1-9][0-9]{0,8})\"")) {
      throw new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "metadata.no_version");
    }
    return Integer.parseInt(tag.substring(1, tag.length() - 1));
  }
}
