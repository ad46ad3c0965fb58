package jp.machi.server.publish.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.standard.Standards;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.publish.Intake;
import jp.machi.server.publish.Intakes;
import jp.machi.server.release.ReportView;
import jp.machi.server.release.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files and tells what became of them. */
@RestController
class IntakeController {
  private static final int MAX_NAME = 400;
  private static final Pattern FORM =
      Pattern.compile("(?i)application/x-www-form-urlencoded|multipart/");
  private static final Pattern LICENCE = Pattern.compile("[A-Za-z0-9.+-]{1,64}");

  private final Sources sources;
  private final IntakeQueue queue;
  private final Intakes intakes;
  private final IntakeWorkers workers;
  private final IntakeSettings settings;
  private final Standards standards;

  IntakeController(
      Sources sources,
      IntakeQueue queue,
      IntakeWorkers workers,
      IntakeSettings settings,
      Standards standards) {
    this.sources = sources;
    this.queue = queue;
    this.intakes = queue;
    this.workers = workers;
    this.settings = settings;
    this.standards = standards;
  }

  @PostMapping(
      path = "/api/v1/intakes",
      name = "Takes a file as the body; parameters department, name, licence, kind and map.")
  ResponseEntity<Intake> receive(
      @RequestParam String department,
      @RequestParam String name,
      @RequestParam(defaultValue = "CC-BY-4.0") String licence,
      @RequestParam(required = false) Optional<String> kind,
      HttpServletRequest request)
      throws IOException {
    refuseForms(request);
    IntakeQueue.NewIntake intake =
        new IntakeQueue.NewIntake(
            text("department", department),
            text("name", name),
            licence(licence),
            new MappingOverrides(
                kind.map(this::kind), itemsByHeading(request.getParameterValues("map"))),
            keep(request.getInputStream()));
    UUID id = queue.add(intake);
    workers.announce();
    return ResponseEntity.accepted().location(URI.create("/api/v1/intakes/" + id)).body(find(id));
  }

  @GetMapping(
      path = "/api/v1/intakes/{id}",
      name = "How far an intake is and what came of each table.")
  Intake find(@PathVariable UUID id) {
    return intakes
        .find(id)
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "intake.not_found"));
  }

  @GetMapping(
      path = "/api/v1/intakes/{id}/report",
      name = "Quality reports of an intake, also where it is blocked.")
  List<ReportView> report(@PathVariable UUID id) {
    find(id);
    return intakes.reports(id).stream().map(ReportView::of).toList();
  }

  /** The body is the file itself; the container reads a form as parameters before we see it. */
  private static void refuseForms(HttpServletRequest request) {
    String type = request.getContentType();
    if (type != null && FORM.matcher(type).lookingAt()) {
      throw new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "http.unsupported_media_type");
    }
  }

  private String keep(InputStream body) throws IOException {
    try {
      Sources.Kept kept = sources.keep(body, settings.maxBytes());
      return kept.sha256();
    } catch (Sources.TooLargeException e) {
      ProblemException problem =
          new ProblemException(
              HttpStatus.CONTENT_TOO_LARGE,
              "intake.too_large",
              Map.of("bytes", Long.toString(settings.maxBytes())));
      problem.initCause(e);
      throw problem;
    }
  }

  /** A name is shown and kept; control characters would break lists, logs and file names. */
  private static String text(String parameter, String value) {
    String text = value.strip();
    if (text.isEmpty()
        || text.length() > MAX_NAME
        || text.codePoints().anyMatch(Character::isISOControl)) {
      throw unreadable(parameter);
    }
    return text;
  }

  private static String licence(String value) {
    if (!LICENCE.matcher(value).matches()) {
      throw unreadable("licence");
    }
    return value;
  }

  private String kind(String value) {
    boolean known =
        value.equals("none")
            || standards.all().stream().anyMatch(standard -> standard.id().equals(value));
    if (!known) {
      throw unreadable("kind");
    }
    return value;
  }

  /** {@code map=所在:所在地_連結表記}: the heading in the source, then the item. */
  private static Map<String, String> itemsByHeading(String @Nullable [] pairs) {
    Map<String, String> items = new LinkedHashMap<>();
    if (pairs == null) {
      return items;
    }
    for (String pair : pairs) {
      int colon = pair.lastIndexOf(':');
      if (colon < 0) {
        throw unreadable("map");
      }
      items.put(pair.substring(0, colon), pair.substring(colon + 1));
    }
    return items;
  }

  private static ProblemException unreadable(String parameter) {
    return new ProblemException(
        HttpStatus.BAD_REQUEST, "http.unreadable_parameter", Map.of("parameter", parameter));
  }
}
