package jp.machi.server.catalog.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.History;
import jp.machi.server.catalog.Release;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the past of the catalogue in PostgreSQL. */
@Repository
class PostgresHistory implements History {
  private static final String PAST =
      ReleaseSql.RELEASES + " ORDER BY r.number DESC LIMIT :limit OFFSET :offset";

  private static final String AT =
      ReleaseSql.RELEASES + " AND r.published_at <= :moment ORDER BY r.number DESC LIMIT 1";

  private static final String COUNT =
      """
      SELECT count(*)
        FROM catalog.release
       WHERE dataset_id = :id
      """;

  private static final String BEGINNING =
      """
      SELECT published_at
        FROM catalog.release
       WHERE dataset_id = :id
         AND number = 1
      """;

  /** Where every release was withdrawn, the last of them says why. */
  private static final String GONE =
      """
      SELECT d.id, d.title, d.department,
             coalesce(d.withdrawn_at, r.withdrawn_at) AS withdrawn_at,
             coalesce(d.withdrawn_reason, r.withdrawn_reason) AS withdrawn_reason
        FROM catalog.dataset d
        JOIN catalog.release r ON r.dataset_id = d.id AND r.number = d.latest_release
       WHERE (d.withdrawn_at IS NOT NULL OR d.current_release = 0)
      """;

  private static final String GONE_COUNT =
      """
      SELECT count(*)
        FROM catalog.dataset d
       WHERE (d.withdrawn_at IS NOT NULL OR d.current_release = 0)
         AND d.latest_release > 0
      """;

  private static final String GONE_PAGE =
      GONE + " ORDER BY withdrawn_at DESC, d.id LIMIT :limit OFFSET :offset";

  private static final String GONE_ONE = GONE + " AND d.id = :id";

  private final JdbcClient jdbc;
  private final CatalogRows rows;

  PostgresHistory(JdbcClient jdbc, CatalogRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  @Override
  public Page<Past> list(DatasetId id, PageRequest page) {
    List<Past> items =
        jdbc.sql(PAST)
            .param("id", id.value())
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(rows::past)
            .list();
    return new Page<>(items, jdbc.sql(COUNT).param("id", id.value()).query(Long.class).single());
  }

  @Override
  public Optional<Release> findReleaseAt(DatasetId id, Instant moment) {
    // The database would round the last moment of a day up to the next.
    Instant known = moment.truncatedTo(ChronoUnit.MICROS);
    return jdbc.sql(AT)
        .param("id", id.value())
        .param("moment", known.atOffset(ZoneOffset.UTC))
        .query(rows::given)
        .optional();
  }

  @Override
  public Optional<Instant> findBeginning(DatasetId id) {
    return jdbc.sql(BEGINNING)
        .param("id", id.value())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public Page<Gone> listWithdrawn(PageRequest page) {
    List<Gone> items =
        jdbc.sql(GONE_PAGE)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(rows::gone)
            .list();
    return new Page<>(items, jdbc.sql(GONE_COUNT).query(Long.class).single());
  }

  @Override
  public Optional<Gone> findWithdrawn(DatasetId id) {
    return jdbc.sql(GONE_ONE).param("id", id.value()).query(rows::gone).optional();
  }
}
