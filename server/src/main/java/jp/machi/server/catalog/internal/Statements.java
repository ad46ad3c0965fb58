package jp.machi.server.catalog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.server.catalog.Metadata.Author;
import jp.machi.server.catalog.StaleVersionException;
import jp.machi.server.catalog.Stated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What persons say, in versions that are added and never changed. Two who write on the same version
 * cannot both win: the primary key lets one of them in.
 */
@Repository
class Statements {
  private static final String NEWEST =
      """
      SELECT subject, version, content::text AS content, changed_by, changed_at, reason
        FROM catalog.statement
       WHERE subject = :subject
       ORDER BY version DESC
       LIMIT :limit
      """;

  private static final String NEWEST_OF_EACH =
      """
      SELECT DISTINCT ON (subject)
             subject, version, content::text AS content, changed_by, changed_at, reason
        FROM catalog.statement
       WHERE subject IN (:subjects)
       ORDER BY subject, version DESC
      """;

  private static final String ADD =
      """
      INSERT INTO catalog.statement (subject, version, content, changed_by, changed_at, reason)
      SELECT :subject, :version, :content::jsonb, :by, :now, :reason
       WHERE :version = 1 + (SELECT coalesce(max(version), 0)
                               FROM catalog.statement
                              WHERE subject = :subject)
          ON CONFLICT DO NOTHING
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Statements(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** The newest versions, newest first. */
  <T> List<Stated<T>> newest(String subject, int limit, Class<T> type) {
    return jdbc.sql(NEWEST)
        .param("subject", subject)
        .param("limit", limit)
        .query((row, _) -> stated(row, type))
        .list();
  }

  /** The newest version of each subject that has one. */
  <T> Map<String, T> newestOfEach(Collection<String> subjects, Class<T> type) {
    Map<String, T> newest = new LinkedHashMap<>();
    if (!subjects.isEmpty()) {
      jdbc.sql(NEWEST_OF_EACH)
          .param("subjects", subjects)
          .query(row -> {
            newest.put(row.getString("subject"), stated(row, type).content());
          });
    }
    return newest;
  }

  /**
   * Adds a version, unless it would say what the newest says.
   *
   * @param seen the newest version that the author has seen, 0 for none
   * @throws StaleVersionException where there is a newer one
   */
  <T> Stated<T> add(String subject, int seen, T content, Class<T> type, Author author) {
    Optional<Stated<T>> newest = newest(subject, 1, type).stream().findFirst();
    if (newest.isPresent()
        && newest.get().version() == seen
        && newest.get().content().equals(content)) {
      return newest.get();
    }
    Stated<T> next =
        new Stated<>(
            content,
            seen + 1,
            author.by(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            author.reason());
    int added =
        jdbc.sql(ADD)
            .param("subject", subject)
            .param("version", next.version())
            .param("content", json.writeValueAsString(content))
            .param("by", next.by())
            .param("now", next.at().atOffset(ZoneOffset.UTC))
            .param("reason", next.reason())
            .update();
    if (added == 0) {
      throw new StaleVersionException(
          newest(subject, 1, type).stream().findFirst().map(Stated::version).orElse(0));
    }
    return next;
  }

  private <T> Stated<T> stated(ResultSet row, Class<T> type) throws SQLException {
    return new Stated<>(
        json.readValue(row.getString("content"), type),
        row.getInt("version"),
        row.getString("changed_by"),
        CatalogRows.instant(row, "changed_at"),
        row.getString("reason"));
  }
}
