package jp.machi.server.feed.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.machi.server.catalog.Changes;
import jp.machi.server.platform.http.JsonBody;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.platform.outgoing.OutgoingException;
import jp.machi.server.platform.outgoing.OutgoingHttp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks over HTTP, for the holder of the token. */
@RestController
class WebhookController {
  private static final int LONGEST_URL = 2_000;

  private final Webhooks webhooks;
  private final Changes changes;
  private final Positions positions;
  private final OutgoingHttp http;
  private final JsonBody body;

  WebhookController(
      Webhooks webhooks, Changes changes, Positions positions, OutgoingHttp http, JsonBody body) {
    this.webhooks = webhooks;
    this.changes = changes;
    this.positions = positions;
    this.http = http;
    this.body = body;
  }

  /**
   * What is to be told where.
   *
   * @param after position after which it begins; from now on where it is missing
   */
  record Request(@Nullable String url, @Nullable Long after) {}

  /** Where to go on. */
  record Position(@Nullable Long after) {}

  /** A new webhook with the secret, which is shown this once. */
  record Created(Webhook webhook, String secret) {}

  @PostMapping(
      path = "/api/v1/webhooks",
      name =
          "Tells an address of each change: JSON with url and, to begin earlier, after. The answer"
              + " has the secret of the signatures, this once.")
  ResponseEntity<Created> add(HttpServletRequest request) throws IOException {
    Request said = body.read(request, Request.class);
    String url = said.url() == null ? "" : said.url().strip();
    check(url);
    long after = said.after() == null ? changes.newest() : positions.check("after", said.after());
    byte[] key = Signature.newKey();
    UUID id =
        webhooks
            .add(url, key, after)
            .orElseThrow(() -> new ProblemException(HttpStatus.CONFLICT, "webhook.too_many"));
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(new Created(find(id), Signature.secret(key)));
  }

  @GetMapping(
      path = "/api/v1/webhooks",
      name = "The webhooks: how far each is, and why the last delivery failed.")
  List<Webhook> list() {
    return webhooks.list();
  }

  @PutMapping(
      path = "/api/v1/webhooks/{id}/position",
      name =
          "Delivers again from after a position, also where a webhook was switched off: JSON with"
              + " after.")
  Webhook move(@PathVariable UUID id, HttpServletRequest request) throws IOException {
    Long after = body.read(request, Position.class).after();
    if (after == null) {
      throw JsonBody.unreadable("after");
    }
    webhooks.move(id, positions.check("after", after));
    return find(id);
  }

  @DeleteMapping(path = "/api/v1/webhooks/{id}", name = "Ends a webhook.")
  ResponseEntity<Void> remove(@PathVariable UUID id) {
    if (!webhooks.remove(id)) {
      throw missing();
    }
    return ResponseEntity.noContent().build();
  }

  private Webhook find(UUID id) {
    return webhooks.find(id).orElseThrow(WebhookController::missing);
  }

  private static ProblemException missing() {
    return new ProblemException(HttpStatus.NOT_FOUND, "webhook.not_found");
  }

  /** The first delivery looks at it again; whoever types it wrongly is told now. */
  private void check(String url) {
    if (url.length() > LONGEST_URL) {
      throw JsonBody.unreadable("url");
    }
    try {
      http.check(url);
    } catch (OutgoingException e) {
      ProblemException problem =
          new ProblemException(
              HttpStatus.BAD_REQUEST, "webhook.address", Map.of("reason", e.reason().code()));
      problem.initCause(e);
      throw problem;
    }
  }
}
