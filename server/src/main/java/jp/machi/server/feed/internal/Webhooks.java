package jp.machi.server.feed.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is told of changes, and how far each is, in PostgreSQL. Times are those of the database: it
 * is the one clock that all servers on it share. Thread-safe.
 */
@Repository
class Webhooks {
  private static final String ADD =
      """
      INSERT INTO feed.webhook (id, url, secret, created_at, position, next_attempt_at)
      SELECT :id, :url, :secret, now(), :position, now()
       WHERE (SELECT count(*) FROM feed.webhook) < :most
      """;

  private static final String ALL =
      """
      SELECT id, url, created_at, position, failures, failing_since, problem, next_attempt_at,
             disabled_at
        FROM feed.webhook
       WHERE :id::uuid IS NULL OR id = :id::uuid
       ORDER BY created_at, id
      """;

  private static final String REMOVE =
      """
      DELETE FROM feed.webhook
       WHERE id = :id
      """;

  /** A delivery that is under way ends without a word: it has lost its lease. */
  private static final String MOVE =
      """
      UPDATE feed.webhook
         SET position = :position, failures = 0, failing_since = NULL, problem = NULL,
             disabled_at = NULL, next_attempt_at = now(), lease = NULL, leased_until = NULL
       WHERE id = :id
      """;

  private static final String CLAIM =
      """
      UPDATE feed.webhook
         SET lease = :lease, leased_until = now() + :seconds * interval '1 second'
       WHERE id = (SELECT id
                     FROM feed.webhook
                    WHERE position < :newest
                      AND disabled_at IS NULL
                      AND next_attempt_at <= now()
                      AND (leased_until IS NULL OR leased_until < now())
                    ORDER BY next_attempt_at, id
                    LIMIT 1
                      FOR UPDATE SKIP LOCKED)
      RETURNING id, url, secret, position, failures
      """;

  private static final String TAKEN =
      """
      UPDATE feed.webhook
         SET position = :position, failures = 0, failing_since = NULL, problem = NULL,
             leased_until = now() + :seconds * interval '1 second'
       WHERE id = :id
         AND lease = :lease
      """;

  private static final String RELEASE =
      """
      UPDATE feed.webhook
         SET lease = NULL, leased_until = NULL, next_attempt_at = now()
       WHERE id = :id
         AND lease = :lease
      """;

  private static final String FAILED =
      """
      UPDATE feed.webhook
         SET lease = NULL, leased_until = NULL,
             failures = failures + 1,
             failing_since = coalesce(failing_since, now()),
             problem = :problem,
             next_attempt_at = now() + :seconds * interval '1 second',
             disabled_at = CASE WHEN :forever
                                  OR failing_since < now() - :days * interval '1 day'
                                THEN now() END
       WHERE id = :id
         AND lease = :lease
      """;

  /** One more is more than a city has, and each costs a request for each change. */
  private static final int MOST = 100;

  private final JdbcClient jdbc;

  Webhooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One to deliver to, held by this server alone until it is given back or the time is over. */
  static final class Claimed {
    private final UUID id;
    private final UUID lease;
    private final String url;
    private final byte[] key;
    private final long position;
    private final int failures;

    private Claimed(ResultSet row, UUID lease) throws SQLException {
      this.id = row.getObject("id", UUID.class);
      this.lease = lease;
      this.url = row.getString("url");
      this.key = row.getBytes("secret");
      this.position = row.getLong("position");
      this.failures = row.getInt("failures");
    }

    UUID id() {
      return id;
    }

    String url() {
      return url;
    }

    long position() {
      return position;
    }

    int failures() {
      return failures;
    }

    String sign(String message, long timestamp, String body) {
      return Signature.sign(key, message, timestamp, body);
    }
  }

  /** Adds one; empty where there are too many. */
  Optional<UUID> add(String url, byte[] key, long after) {
    UUID id = UUID.randomUUID();
    int added =
        jdbc.sql(ADD)
            .param("id", id)
            .param("url", url)
            .param("secret", key)
            .param("position", after)
            .param("most", MOST)
            .update();
    return added == 0 ? Optional.empty() : Optional.of(id);
  }

  List<Webhook> list() {
    return jdbc.sql(ALL).param("id", null).query(Webhooks::webhook).list();
  }

  Optional<Webhook> find(UUID id) {
    return jdbc.sql(ALL).param("id", id).query(Webhooks::webhook).optional();
  }

  boolean remove(UUID id) {
    return jdbc.sql(REMOVE).param("id", id).update() > 0;
  }

  /** Delivers again from after that position, also where it was switched off. */
  boolean move(UUID id, long position) {
    return jdbc.sql(MOVE).param("id", id).param("position", position).update() > 0;
  }

  /** The next that has something to get and may be tried; nobody else gets it meanwhile. */
  Optional<Claimed> claim(long newest, Duration time) {
    UUID lease = UUID.randomUUID();
    return jdbc.sql(CLAIM)
        .param("lease", lease)
        .param("seconds", time.toSeconds())
        .param("newest", newest)
        .query((row, _) -> new Claimed(row, lease))
        .optional();
  }

  /** A change was taken; false where it is no longer ours. */
  boolean taken(Claimed webhook, long position, Duration time) {
    return jdbc.sql(TAKEN)
            .param("id", webhook.id)
            .param("lease", webhook.lease)
            .param("position", position)
            .param("seconds", time.toSeconds())
            .update()
        > 0;
  }

  void release(Claimed webhook) {
    jdbc.sql(RELEASE).param("id", webhook.id).param("lease", webhook.lease).update();
  }

  /**
   * A delivery failed.
   *
   * @param wait until it is tried again
   * @param days of failures after which it is switched off
   * @param forever whether it is switched off at once
   */
  void failed(Claimed webhook, String problem, Duration wait, int days, boolean forever) {
    jdbc.sql(FAILED)
        .param("id", webhook.id)
        .param("lease", webhook.lease)
        .param("problem", problem)
        .param("seconds", wait.toSeconds())
        .param("days", days)
        .param("forever", forever)
        .update();
  }

  private static Webhook webhook(ResultSet row, int index) throws SQLException {
    return new Webhook(
        row.getObject("id", UUID.class),
        row.getString("url"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getLong("position"),
        row.getInt("failures"),
        instant(row, "failing_since"),
        row.getString("problem"),
        row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
        instant(row, "disabled_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
