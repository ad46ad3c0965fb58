package jp.machi.server.platform.http;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** Ends a request with a {@link Problem}. Its texts come from the server's messages. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final transient Map<String, String> parameters;

  /** A problem of that code with the named placeholders of its texts. */
  public ProblemException(HttpStatus status, String code, Map<String, String> parameters) {
    super(code);
    this.status = status;
    this.code = code;
    this.parameters = Map.copyOf(parameters);
  }

  /** A problem whose texts have no placeholders. */
  public ProblemException(HttpStatus status, String code) {
    this(status, code, Map.of());
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  Map<String, String> parameters() {
    return parameters;
  }
}
