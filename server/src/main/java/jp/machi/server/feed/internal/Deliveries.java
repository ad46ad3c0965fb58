package jp.machi.server.feed.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.machi.server.catalog.Change;
import jp.machi.server.platform.outgoing.OutgoingException;
import jp.machi.server.platform.outgoing.OutgoingHttp;
import jp.machi.server.platform.outgoing.OutgoingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells webhooks of changes, each in order, the next only after the last was taken (a status of
 * 2xx). How far each is stands in the database, so a killed server sends at most one change again;
 * its id is the same, by which a receiver knows it.
 */
@Component
class Deliveries implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /** So that slow receivers leave room for others. */
  private static final int AT_ONCE = 16;

  /** After so many it is another one's turn. */
  private static final int IN_A_ROW = 100;

  /** What a receiver answers is not read. */
  private static final int MOST_BYTES = 65_536;

  private static final int GONE = 410;

  private static final Duration LOOK_AROUND = Duration.ofSeconds(1);

  private final Webhooks webhooks;
  private final Tail tail;
  private final OutgoingHttp http;
  private final WebhookSettings settings;
  private final Duration lease;
  private final Duration stopping;
  private final JsonMapper json;
  private final Clock clock;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private volatile boolean running;

  Deliveries(
      Webhooks webhooks,
      Tail tail,
      OutgoingHttp http,
      OutgoingSettings outgoing,
      WebhookSettings settings,
      JsonMapper json,
      Clock clock) {
    this.webhooks = webhooks;
    this.tail = tail;
    this.http = http;
    this.settings = settings;
    this.stopping = outgoing.timeout();
    this.lease = outgoing.timeout().multipliedBy(2).plusSeconds(1);
    this.json = json;
    this.clock = clock;
  }

  /** The body of a delivery, as Standard Webhooks suggests. */
  record Message(String type, Instant timestamp, EventView data) {}

  private void work() {
    try {
      long newest = 0;
      while (running) {
        tail.await(newest, LOOK_AROUND);
        newest = startAll();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives the newest position that was looked at. */
  private long startAll() throws InterruptedException {
    try {
      long newest = tail.newest();
      while (running) {
        free.acquire();
        Optional<Webhooks.Claimed> claimed = Optional.empty();
        try {
          claimed = webhooks.claim(newest, lease);
        } finally {
          if (claimed.isEmpty()) {
            free.release();
          }
        }
        if (claimed.isEmpty()) {
          return newest;
        }
        Webhooks.Claimed webhook = claimed.get();
        Thread.ofVirtual().name("webhook").start(() -> deliver(webhook));
      }
      return newest;
    } catch (DataAccessException e) {
      if (running) {
        LOG.warn("the webhooks cannot be read; trying again", e);
      }
      return 0;
    }
  }

  private void deliver(Webhooks.Claimed webhook) {
    try {
      int failures = webhook.failures();
      for (Change change : tail.listAfter(webhook.position(), IN_A_ROW)) {
        if (!running || !deliver(webhook, change, failures)) {
          break;
        }
        failures = 0;
      }
      webhooks.release(webhook);
    } catch (RuntimeException e) {
      if (running) {
        LOG.error("webhook {} is tried again later", webhook.id(), e);
      }
    } finally {
      free.release();
    }
  }

  /**
   * Whether to go on with the next change.
   *
   * @param failures of this change before
   */
  private boolean deliver(Webhooks.Claimed webhook, Change change, int failures) {
    Optional<String> problem = send(webhook, change);
    if (problem.isEmpty()) {
      return webhooks.taken(webhook, change.position(), lease);
    }
    if (running) {
      boolean gone = problem.get().equals(status(GONE));
      webhooks.failed(
          webhook, problem.get(), settings.delay(failures + 1), settings.giveUpDays(), gone);
      LOG.info("webhook {} did not take change {}: {}", webhook.id(), change.id(), problem.get());
    }
    return false;
  }

  /** Why it was not taken; empty where it was. */
  private Optional<String> send(Webhooks.Claimed webhook, Change change) {
    String id = change.id().toString();
    long timestamp = clock.instant().getEpochSecond();
    String body =
        json.writeValueAsString(
            new Message(change.type().code(), change.at(), EventView.of(change)));
    Map<String, String> headers =
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", Long.toString(timestamp),
            "webhook-signature", webhook.sign(id, timestamp, body));
    try {
      int status = http.post(webhook.url(), headers, body, MOST_BYTES).status();
      return status >= 200 && status < 300 ? Optional.empty() : Optional.of(status(status));
    } catch (OutgoingException e) {
      return Optional.of(e.reason().code());
    }
  }

  private static String status(int status) {
    return "status_" + status;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("webhooks").start(this::work);
  }

  /** Lets what is being sent be taken, so that it is not sent again. */
  @Override
  public void stop() {
    running = false;
    try {
      if (!free.tryAcquire(AT_ONCE, stopping.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("a webhook is still being told; the next start tells it again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
