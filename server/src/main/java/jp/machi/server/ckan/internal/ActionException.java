package jp.machi.server.ckan.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.http.HttpStatus;

/**
 * Ends an action with an error in the shape of CKAN 2.10. The kinds and their statuses are those
 * that its {@code ckan/views/api.py} gives and that clients such as ckanapi look for.
 */
final class ActionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient SequencedMap<String, Object> error = new LinkedHashMap<>();

  private ActionException(HttpStatus status, String type, Map<String, ?> fields) {
    super(type);
    this.status = status;
    error.put("__type", type);
    error.putAll(fields);
  }

  /** There is no such thing, or it is not given out any more. */
  static ActionException notFound() {
    return new ActionException(
        HttpStatus.NOT_FOUND, "Not Found Error", Map.of("message", "Not found"));
  }

  /** A parameter cannot be taken. */
  static ActionException invalid(String parameter, String why) {
    SequencedMap<String, Object> fields = new LinkedHashMap<>();
    fields.put(parameter, List.of(why));
    fields.put("message", parameter + ": " + why);
    return new ActionException(HttpStatus.CONFLICT, "Validation Error", fields);
  }

  /** A search that cannot be understood. */
  static ActionException unreadableSearch(String why) {
    return new ActionException(
        HttpStatus.BAD_REQUEST,
        "Search Query Error",
        Map.of("message", "Search Query is invalid: " + why));
  }

  /** A search for something that cannot be searched for. */
  static ActionException searchFailed(String why) {
    return new ActionException(
        HttpStatus.CONFLICT, "Search Error", Map.of("message", "Search error: " + why));
  }

  /** The request is none. */
  static ActionException badRequest(String why) {
    return new ActionException(
        HttpStatus.BAD_REQUEST, "Bad Request", Map.of("message", "Bad request - " + why));
  }

  /** Not now; later it may work. */
  static ActionException unavailable(String why) {
    return new ActionException(
        HttpStatus.SERVICE_UNAVAILABLE, "Service Unavailable", Map.of("message", why));
  }

  HttpStatus status() {
    return status;
  }

  Map<String, Object> error() {
    return error;
  }
}
