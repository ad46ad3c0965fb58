package jp.machi.server.platform.http;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests so broken that the container answers before any page of ours is asked, such as an
 * address with bytes that no address may have: a problem, and not the container's own page.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
  private final JsonMapper json;

  UnreadableRequests(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Report(json)));
  }

  /** Nothing of the request is repeated: what is in it could not be read. */
  private static final class Report extends ErrorReportValve {
    private static final String CODE = "http.bad_request";

    private final JsonMapper json;

    Report(JsonMapper json) {
      this.json = json;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      Problem problem =
          new Problem(
              "urn:machi:problem:" + CODE,
              text("title"),
              status,
              text("detail"),
              "",
              CODE,
              Map.of());
      try {
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        Writer reporter = response.getReporter();
        if (reporter != null) {
          reporter.write(json.writeValueAsString(problem));
          response.finishResponse();
        }
      } catch (IOException _) {
        // the caller has gone
      }
    }

    private static String text(String part) {
      return ServerMessages.text("problem." + CODE + "." + part, Map.of(), Locale.JAPANESE);
    }
  }
}
