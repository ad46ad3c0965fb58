package jp.machi.server.catalog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.catalog.Organisation;
import jp.machi.server.catalog.Organisation.Details;
import jp.machi.server.catalog.Organisations;
import jp.machi.server.catalog.Stated;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Departments in PostgreSQL. */
@Repository
class PostgresOrganisations implements Organisations {
  private static final String PREFIX = "organisation/";

  private static final String ALL =
      """
      SELECT id, uuid, name, created_at
        FROM catalog.organisation
      """;

  private static final String BY_ID = ALL + " WHERE id = :key";
  private static final String BY_UUID = ALL + " WHERE uuid = :key";
  private static final String BY_NAME = ALL + " WHERE name = :key";
  private static final String PAGE = ALL + " ORDER BY id LIMIT :limit OFFSET :offset";

  private static final String COUNT =
      """
      SELECT count(*)
        FROM catalog.organisation
      """;

  private final JdbcClient jdbc;
  private final Statements statements;
  private final Touch touch;
  private final ChangeLog changes;

  PostgresOrganisations(JdbcClient jdbc, Statements statements, Touch touch, ChangeLog changes) {
    this.jdbc = jdbc;
    this.statements = statements;
    this.touch = touch;
    this.changes = changes;
  }

  @Override
  public Optional<Organisation> find(String id) {
    return one(BY_ID, id);
  }

  @Override
  public Optional<Organisation> find(UUID uuid) {
    return one(BY_UUID, uuid);
  }

  @Override
  public Optional<Organisation> findNamed(String name) {
    return one(BY_NAME, name);
  }

  private Optional<Organisation> one(String sql, Object key) {
    return withDetails(jdbc.sql(sql).param("key", key).query(PostgresOrganisations::bare).list())
        .stream()
        .findFirst();
  }

  @Override
  public Page<Organisation> list(PageRequest page) {
    List<Organisation> bare =
        jdbc.sql(PAGE)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(PostgresOrganisations::bare)
            .list();
    return new Page<>(withDetails(bare), jdbc.sql(COUNT).query(Long.class).single());
  }

  private List<Organisation> withDetails(List<Organisation> bare) {
    Map<String, Details> details =
        statements.newestOfEach(
            bare.stream().map(one -> PREFIX + one.id()).toList(), Details.class);
    return bare.stream()
        .map(one ->
            new Organisation(
                one.id(),
                one.uuid(),
                one.name(),
                one.createdAt(),
                details.getOrDefault(PREFIX + one.id(), Details.EMPTY)))
        .toList();
  }

  @Override
  public Stated<Details> findDetails(String id) {
    return statements.newest(PREFIX + id, 1, Details.class).stream()
        .findFirst()
        .orElseGet(() -> new Stated<>(Details.EMPTY, 0, "", Instant.EPOCH, ""));
  }

  @Override
  @Transactional
  public Stated<Details> put(String id, int version, Details content, Metadata.Author author) {
    changes.takeTurn();
    Stated<Details> stated = statements.add(PREFIX + id, version, content, Details.class, author);
    if (stated.version() > version) {
      touch.organisation(id);
      changes.addEach(id);
    }
    return stated;
  }

  private static Organisation bare(ResultSet row, int index) throws SQLException {
    return new Organisation(
        row.getString("id"),
        row.getObject("uuid", UUID.class),
        row.getString("name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Details.EMPTY);
  }
}
