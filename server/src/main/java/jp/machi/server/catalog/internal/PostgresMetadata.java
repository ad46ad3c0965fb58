package jp.machi.server.catalog.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.server.catalog.Change;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.catalog.Stated;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What persons say about datasets, in PostgreSQL. */
@Repository
class PostgresMetadata implements Metadata {
  /** More versions of one dataset than anybody reads; each is some kilobytes. */
  private static final int MOST_VERSIONS = 1_000;

  private static final String PREFIX = "dataset/";

  private final Statements statements;
  private final Touch touch;
  private final ChangeLog changes;

  PostgresMetadata(Statements statements, Touch touch, ChangeLog changes) {
    this.statements = statements;
    this.touch = touch;
    this.changes = changes;
  }

  @Override
  public Stated<DatasetMetadata> find(DatasetId id) {
    return statements.newest(PREFIX + id, 1, DatasetMetadata.class).stream()
        .findFirst()
        .orElseGet(() -> new Stated<>(DatasetMetadata.EMPTY, 0, "", Instant.EPOCH, ""));
  }

  @Override
  public Map<DatasetId, DatasetMetadata> findAll(Collection<DatasetId> ids) {
    Map<DatasetId, DatasetMetadata> found = new LinkedHashMap<>();
    statements
        .newestOfEach(ids.stream().map(id -> PREFIX + id).toList(), DatasetMetadata.class)
        .forEach((subject, metadata) ->
            found.put(new DatasetId(subject.substring(PREFIX.length())), metadata));
    return found;
  }

  @Override
  public List<Stated<DatasetMetadata>> listVersions(DatasetId id) {
    return statements.newest(PREFIX + id, MOST_VERSIONS, DatasetMetadata.class);
  }

  @Override
  @Transactional
  public Stated<DatasetMetadata> put(
      DatasetId id, int version, DatasetMetadata content, Author author) {
    changes.takeTurn();
    Stated<DatasetMetadata> stated =
        statements.add(PREFIX + id, version, content, DatasetMetadata.class, author);
    if (stated.version() > version) {
      touch.dataset(id, stated.content().frequency());
      changes.add(id, Change.Type.METADATA_CHANGED, Optional.empty());
    }
    return stated;
  }
}
