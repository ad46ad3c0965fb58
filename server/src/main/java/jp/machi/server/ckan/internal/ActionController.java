package jp.machi.server.ckan.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import jp.machi.server.catalog.WithdrawnException;
import jp.machi.server.platform.http.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * CKAN's action API over HTTP. Parameters come in the address, or in the body as JSON or as a form;
 * programs that write read such actions with POST as well, so that POST changes nothing here and
 * needs no token.
 */
@RestController
class ActionController {
  private static final String WITH_VERSION = "/api/3/action/{action:[a-z_]+}";

  /** ckanapi asks without a version. */
  private static final String WITHOUT_VERSION = "/api/action/{action:[a-z_]+}";

  private static final int MOST_BYTES = 1 << 20;

  private final ActionBook book;

  ActionController(ActionBook book) {
    this.book = book;
  }

  /** Reads what the caller gave. */
  private interface Reading {
    Parameters read() throws IOException;
  }

  @GetMapping(
      path = {WITH_VERSION, WITHOUT_VERSION},
      name = "CKAN's action API, reading; what each action does says help_show?name=….")
  ResponseEntity<Object> get(@PathVariable String action, HttpServletRequest request)
      throws IOException {
    return answer(action, () -> Parameters.ofForm(request.getParameterMap()), request);
  }

  @PostMapping(
      path = {WITH_VERSION, WITHOUT_VERSION},
      name = "The same, with the parameters as JSON or as a form.")
  ResponseEntity<Object> post(@PathVariable String action, HttpServletRequest request)
      throws IOException {
    return answer(action, () -> body(request), request);
  }

  private ResponseEntity<Object> answer(String name, Reading reading, HttpServletRequest request)
      throws IOException {
    Site site =
        new Site(ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
    Dict answer = new Dict();
    answer.put("help", site.full("/api/3/action/help_show?name=" + name));
    try {
      Action action =
          book.find(name)
              .orElseThrow(() -> ActionException.badRequest("Action name not known: " + name));
      Object result = action.answerer().answer(reading.read(), site);
      answer.put("success", true);
      answer.put("result", result);
      return send(HttpStatus.OK, answer);
    } catch (WithdrawnException _) {
      return failed(ActionException.notFound(), answer);
    } catch (ActionException e) {
      return failed(e, answer);
    }
  }

  private static ResponseEntity<Object> failed(ActionException e, Dict answer) {
    answer.put("success", false);
    answer.put("error", e.error());
    return send(e.status(), answer);
  }

  private static ResponseEntity<Object> send(HttpStatus status, Object answer) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noCache())
        .body(answer);
  }

  /** Many send JSON and call it a form, as the first examples of CKAN's manual did. */
  private static Parameters body(HttpServletRequest request) throws IOException {
    String type = request.getContentType() == null ? "" : request.getContentType();
    byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "http.too_large");
    }
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    if (text.isEmpty()) {
      return Parameters.ofForm(request.getParameterMap());
    }
    if (type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        && !text.startsWith("{")) {
      return Parameters.ofForm(FormText.read(text));
    }
    return Parameters.ofJson(bytes);
  }
}
