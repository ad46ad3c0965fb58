package jp.machi.server.platform.http;

import java.util.Map;

/**
 * The one shape of every error (RFC 9457), sent as {@code application/problem+json}.
 *
 * @param type {@code urn:machi:problem:} and the code
 * @param title what went wrong, the same text for every case of the code
 * @param detail what went wrong here and what to do
 * @param instance path of the request
 * @param code stable id {@code area.what}
 * @param parameters the detail's values, for programs
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    Map<String, String> parameters) {

  /** Media type of the shape. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    parameters = Map.copyOf(parameters);
  }
}
