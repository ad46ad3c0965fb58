package jp.machi.server.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Makes problems in the language of the request and writes them. */
@Component
public class Problems {
  private final JsonMapper json;
  private final LocaleResolver locales;

  Problems(JsonMapper json, LocaleResolver locales) {
    this.json = json;
    this.locales = locales;
  }

  /** A problem with its texts. */
  public Problem problem(
      int status, String code, Map<String, String> parameters, HttpServletRequest request) {
    Locale locale = locales.resolveLocale(request);
    return new Problem(
        "urn:machi:problem:" + code,
        ServerMessages.text("problem." + code + ".title", parameters, locale),
        status,
        ServerMessages.text("problem." + code + ".detail", parameters, locale),
        path(request),
        code,
        parameters);
  }

  /** Writes a problem as the whole response. */
  public void write(Problem problem, HttpServletResponse response) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response
        .getOutputStream()
        .write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
  }

  /** The path that was asked for, also where the container handles an error. */
  private static String path(HttpServletRequest request) {
    Object original = request.getAttribute("jakarta.servlet.error.request_uri");
    return original instanceof String uri ? uri : request.getRequestURI();
  }
}
