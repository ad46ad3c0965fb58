package jp.machi.server.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a person sends as JSON. A name that does not exist is told, not passed over. */
@Component
public class JsonBody {
  private static final int MOST_BYTES = 1 << 20;
  private static final int LONGEST_PLACE = 100;

  private final JsonMapper json;

  JsonBody(JsonMapper json) {
    this.json = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /**
   * The body.
   *
   * @throws ProblemException where it is too long, no JSON, or not of that type
   */
  public <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "http.too_large");
    }
    try {
      T body = json.readValue(bytes, type);
      if (body == null) {
        throw unreadable("body");
      }
      return body;
    } catch (DatabindException e) {
      throw caused(unreadable(place(e)), e);
    } catch (JacksonException e) {
      throw caused(new ProblemException(HttpStatus.BAD_REQUEST, "http.bad_request"), e);
    }
  }

  /** That a parameter, or a field of a body, cannot be taken as it is. */
  public static ProblemException unreadable(String field) {
    return new ProblemException(
        HttpStatus.BAD_REQUEST, "http.unreadable_parameter", Map.of("parameter", field));
  }

  /** The names from the outermost to the innermost, such as {@code metadata.contact.email}. */
  private static String place(DatabindException e) {
    StringBuilder place = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      if (name != null) {
        place.append(place.isEmpty() ? "" : ".").append(name);
      }
    }
    return place.isEmpty() ? "body" : place.substring(0, Math.min(place.length(), LONGEST_PLACE));
  }

  private static ProblemException caused(ProblemException problem, Exception cause) {
    problem.initCause(cause);
    return problem;
  }
}
