package jp.machi.server.catalog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Change;
import jp.machi.server.catalog.Changes;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what changed from PostgreSQL. */
@Repository
class PostgresChanges implements Changes {
  private static final String NEWEST =
      """
      SELECT coalesce(max(position), 0)
        FROM catalog.change
      """;

  private static final String CHANGES =
      """
      SELECT c.position, c.id, c.type, c.dataset_id, d.title, d.department, c.number, c.changed_at
        FROM catalog.change c
        JOIN catalog.dataset d ON d.id = c.dataset_id
      """;

  private static final String AFTER =
      CHANGES + " WHERE c.position > :position ORDER BY c.position LIMIT :limit";

  private static final String BEFORE =
      CHANGES + " WHERE c.position < :position ORDER BY c.position DESC LIMIT :limit";

  private static final String STATES =
      """
      SELECT last_change, id
        FROM catalog.dataset
       WHERE last_change > :position
       ORDER BY last_change
       LIMIT :limit
      """;

  private final JdbcClient jdbc;
  private final Catalog catalog;

  PostgresChanges(JdbcClient jdbc, Catalog catalog) {
    this.jdbc = jdbc;
    this.catalog = catalog;
  }

  @Override
  public long newest() {
    return jdbc.sql(NEWEST).query(Long.class).single();
  }

  @Override
  public List<Change> listAfter(long position, int limit) {
    return part(AFTER, position, limit).query(PostgresChanges::change).list();
  }

  @Override
  public List<Change> listBefore(long position, int limit) {
    return part(BEFORE, position, limit).query(PostgresChanges::change).list();
  }

  @Override
  public List<State> listStates(long after, int limit) {
    record Last(long position, DatasetId id) {}
    List<Last> last =
        part(STATES, after, limit)
            .query((row, _) ->
                new Last(row.getLong("last_change"), new DatasetId(row.getString("id"))))
            .list();
    Map<DatasetId, Dataset> given =
        catalog.listDatasets(last.stream().map(Last::id).toList()).stream()
            .collect(Collectors.toMap(Dataset::id, Function.identity()));
    return last.stream()
        .map(one -> new State(one.position(), one.id(), Optional.ofNullable(given.get(one.id()))))
        .toList();
  }

  private JdbcClient.StatementSpec part(String sql, long position, int limit) {
    return jdbc.sql(sql).param("position", position).param("limit", limit);
  }

  private static Change change(ResultSet row, int index) throws SQLException {
    return new Change(
        row.getLong("position"),
        row.getObject("id", UUID.class),
        Change.Type.of(row.getString("type")),
        new DatasetId(row.getString("dataset_id")),
        row.getString("title"),
        row.getString("department"),
        Optional.ofNullable(row.getObject("number", Integer.class)),
        CatalogRows.instant(row, "changed_at"));
  }
}
