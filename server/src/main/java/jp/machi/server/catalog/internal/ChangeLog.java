package jp.machi.server.catalog.internal;

import java.sql.Types;
import java.util.Optional;
import jp.machi.server.catalog.Change;
import jp.machi.server.catalog.DatasetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down what changes, in the transaction that changes it. */
@Repository
class ChangeLog {
  /** Any number that nobody else locks; the letters of "change". */
  private static final long LOCK = 0x6368616e6765L;

  private static final String TAKE_TURN =
      """
      SELECT pg_advisory_xact_lock(:lock)
      """;

  private static final String ADD =
      """
      WITH added AS (
        INSERT INTO catalog.change (type, dataset_id, number, changed_at)
        SELECT :type, d.id, :number, d.modified_at
          FROM catalog.dataset d
         WHERE d.latest_release > 0
      """;

  private static final String NOTE =
      """
         ORDER BY d.id
        RETURNING position, dataset_id)
      UPDATE catalog.dataset d
         SET last_change = added.position
        FROM added
       WHERE d.id = added.dataset_id
      """;

  private static final String ADD_ONE = ADD + " AND d.id = :key" + NOTE;
  private static final String ADD_EACH = ADD + " AND d.organisation_id = :key" + NOTE;

  private final JdbcClient jdbc;

  ChangeLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until every other transaction that writes here has ended, so that positions are seen in
   * their order. Whoever changes the catalogue calls it first: with a row locked before it, two
   * could wait for each other.
   */
  void takeTurn() {
    jdbc.sql(TAKE_TURN).param("lock", LOCK).query((_, _) -> true).single();
  }

  /** Something has changed; the dataset's time of modification is that of the change. */
  void add(DatasetId dataset, Change.Type type, Optional<Integer> release) {
    takeTurn();
    jdbc.sql(ADD_ONE)
        .param("key", dataset.value())
        .param("type", type.code())
        .param("number", release.orElse(null), Types.INTEGER)
        .update();
  }

  /** What is said about a department shows with each of its datasets. */
  void addEach(String organisation) {
    takeTurn();
    jdbc.sql(ADD_EACH)
        .param("key", organisation)
        .param("type", Change.Type.METADATA_CHANGED.code())
        .param("number", null, Types.INTEGER)
        .update();
  }
}
