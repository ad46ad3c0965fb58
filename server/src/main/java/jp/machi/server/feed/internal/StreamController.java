package jp.machi.server.feed.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jp.machi.server.catalog.Change;
import jp.machi.server.catalog.Changes;
import jp.machi.server.platform.http.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * What changes, as it changes: Server-Sent Events (WHATWG HTML, section 9.2). The id of an event is
 * its position, so that a browser that lost the connection goes on where it was. Each stream has a
 * virtual thread of its own, which waits in it.
 */
@RestController
class StreamController {
  private static final int AT_ONCE = 500;

  private static final String LAST_ID = "Last-Event-ID";

  private static final String COMMENT = ":\n\n";

  private final Changes changes;
  private final Tail tail;
  private final Positions positions;
  private final FeedSettings settings;
  private final JsonMapper json;
  private final Semaphore free;

  StreamController(
      Changes changes, Tail tail, Positions positions, FeedSettings settings, JsonMapper json) {
    this.changes = changes;
    this.tail = tail;
    this.positions = positions;
    this.settings = settings;
    this.json = json;
    this.free = new Semaphore(settings.streams());
  }

  @GetMapping(
      path = "/feed/events",
      name =
          "What changes, as it changes (Server-Sent Events); Last-Event-ID or the parameter after"
              + " says after which position, else from now on.")
  void stream(
      @RequestHeader(name = LAST_ID, required = false) Optional<Long> last,
      @RequestParam(required = false) Optional<Long> after,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    long from =
        last.isPresent()
            ? positions.check(LAST_ID, last.get())
            : after.isPresent() ? positions.check("after", after.get()) : changes.newest();
    if (!free.tryAcquire()) {
      throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "feed.busy");
    }
    try {
      response.setContentType("text/event-stream;charset=UTF-8");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      // web servers that stand before this one pass events on at once
      response.setHeader("X-Accel-Buffering", "no");
      response.flushBuffer();
      if (request.getMethod().equals(HttpMethod.GET.name())) {
        write(response.getOutputStream(), from);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      free.release();
    }
  }

  /** Ends when the server stops; whoever listens is gone where writing fails. */
  private void write(OutputStream out, long from) throws IOException, InterruptedException {
    long position = from;
    send(out, COMMENT);
    while (tail.isRunning()) {
      List<Change> next = tail.listAfter(position, AT_ONCE);
      if (!next.isEmpty()) {
        StringBuilder events = new StringBuilder();
        next.forEach(change -> append(events, change));
        send(out, events.toString());
        position = next.getLast().position();
      } else if (!tail.await(position, settings.heartbeat())) {
        send(out, COMMENT);
      }
    }
  }

  /** JSON has no line breaks, which would begin another field. */
  private void append(StringBuilder events, Change change) {
    events
        .append("id: ")
        .append(change.position())
        .append("\nevent: ")
        .append(change.type().code())
        .append("\ndata: ")
        .append(json.writeValueAsString(EventView.of(change)))
        .append("\n\n");
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
