package jp.machi.server.catalog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jp.machi.server.catalog.Change;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.catalog.Withdrawals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws in PostgreSQL. */
@Repository
class PostgresWithdrawals implements Withdrawals {
  /** The lock makes a release that is just being published wait, or be seen. */
  private static final String LOCK =
      """
      SELECT id
        FROM catalog.dataset
       WHERE id = :id
         AND latest_release > 0
         FOR UPDATE
      """;

  private static final String HAS_RELEASE =
      """
      SELECT count(*)
        FROM catalog.release
       WHERE dataset_id = :id
         AND number = :number
      """;

  private static final String MARK_DATASET =
      """
      UPDATE catalog.dataset
         SET withdrawn_at = CASE WHEN :withdrawn THEN :now::timestamptz END,
             withdrawn_reason = CASE WHEN :withdrawn THEN :reason END
       WHERE id = :id
         AND (withdrawn_at IS NOT NULL) <> :withdrawn
      """;

  private static final String MARK_RELEASE =
      """
      UPDATE catalog.release
         SET withdrawn_at = CASE WHEN :withdrawn THEN :now::timestamptz END,
             withdrawn_reason = CASE WHEN :withdrawn THEN :reason END
       WHERE dataset_id = :id
         AND number = :number
         AND (withdrawn_at IS NOT NULL) <> :withdrawn
      """;

  private static final String FIND_CURRENT =
      """
      UPDATE catalog.dataset d
         SET current_release = coalesce(r.number, 0),
             updated_at = coalesce(r.published_at, d.updated_at),
             confirmed_at = coalesce(r.published_at, d.confirmed_at)
        FROM (SELECT 1) AS one
        LEFT JOIN LATERAL (SELECT number, published_at
                             FROM catalog.release
                            WHERE dataset_id = :id
                              AND withdrawn_at IS NULL
                            ORDER BY number DESC
                            LIMIT 1) AS r ON true
       WHERE d.id = :id
      """;

  private static final String WRITE_DOWN =
      """
      INSERT INTO catalog.withdrawal (dataset_id, number, action, decided_by, decided_at, reason)
      VALUES (:id, :number, :action, :by, :now, :reason)
      """;

  private static final String ALL =
      """
      SELECT dataset_id, number, action, decided_by, decided_at, reason
        FROM catalog.withdrawal
       WHERE dataset_id = :id
       ORDER BY id
      """;

  private static final String WITHDRAWN = "withdrawn";

  private final JdbcClient jdbc;
  private final Metadata metadata;
  private final Touch touch;
  private final ChangeLog changes;

  PostgresWithdrawals(JdbcClient jdbc, Metadata metadata, Touch touch, ChangeLog changes) {
    this.jdbc = jdbc;
    this.metadata = metadata;
    this.touch = touch;
    this.changes = changes;
  }

  @Override
  @Transactional
  public boolean decide(Order order) {
    changes.takeTurn();
    String id = order.dataset().value();
    boolean known = jdbc.sql(LOCK).param("id", id).query(String.class).optional().isPresent();
    if (!known || order.number().filter(number -> !hasRelease(id, number)).isPresent()) {
      return false;
    }
    OffsetDateTime now = touch.now();
    if (mark(order, now) > 0) {
      jdbc.sql(FIND_CURRENT).param("id", id).update();
      jdbc.sql(WRITE_DOWN)
          .param("id", id)
          .param("number", order.number().orElse(null))
          .param("action", order.withdrawn() ? WITHDRAWN : "restored")
          .param("by", order.by())
          .param("now", now)
          .param("reason", order.reason())
          .update();
      touch.dataset(order.dataset(), metadata.find(order.dataset()).content().frequency());
      changes.add(order.dataset(), type(order), order.number());
    }
    return true;
  }

  private static Change.Type type(Order order) {
    if (order.number().isPresent()) {
      return order.withdrawn() ? Change.Type.RELEASE_WITHDRAWN : Change.Type.RELEASE_RESTORED;
    }
    return order.withdrawn() ? Change.Type.DATASET_WITHDRAWN : Change.Type.DATASET_RESTORED;
  }

  private int mark(Order order, OffsetDateTime now) {
    return jdbc.sql(order.number().isPresent() ? MARK_RELEASE : MARK_DATASET)
        .param("id", order.dataset().value())
        .param("number", order.number().orElse(0))
        .param("withdrawn", order.withdrawn())
        .param("now", now)
        .param("reason", order.reason())
        .update();
  }

  private boolean hasRelease(String id, int number) {
    return jdbc.sql(HAS_RELEASE).param("id", id).param("number", number).query(Long.class).single()
        > 0;
  }

  @Override
  public List<Decided> list(DatasetId id) {
    return jdbc.sql(ALL).param("id", id.value()).query(PostgresWithdrawals::decided).list();
  }

  private static Decided decided(ResultSet row, int index) throws SQLException {
    return new Decided(
        new Order(
            new DatasetId(row.getString("dataset_id")),
            Optional.ofNullable(row.getObject("number", Integer.class)),
            row.getString("action").equals(WITHDRAWN),
            row.getString("decided_by"),
            row.getString("reason")),
        CatalogRows.instant(row, "decided_at"));
  }
}
