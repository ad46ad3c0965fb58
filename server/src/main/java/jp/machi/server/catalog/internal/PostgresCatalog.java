package jp.machi.server.catalog.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetQuery;
import jp.machi.server.catalog.History;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.WithdrawnException;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the catalogue in PostgreSQL. */
@Repository
class PostgresCatalog implements Catalog {
  /** A dataset that was withdrawn, or has no release that was not, is not among them. */
  private static final String DATASETS =
      """
      SELECT d.id, d.uuid, d.title, d.department, d.organisation_id, d.licence, d.source_name,
             d.created_at, d.updated_at, d.modified_at, d.due_at, r.number, r.address, r.row_count,
             r.cells_repaired, r.errors, r.warnings, r.fixed, r.kind, r.edition,
             r.west, r.south, r.east, r.north
        FROM catalog.dataset d
        JOIN catalog.release r ON r.dataset_id = d.id AND r.number = d.current_release
       WHERE d.withdrawn_at IS NULL
      """;

  private static final String BY_IDS = DATASETS + " AND d.id IN (:ids)";

  private static final String WANTED =
      """
         AND (:since::timestamptz IS NULL OR d.modified_at >= :since::timestamptz)
         AND (:organisation::text IS NULL OR d.organisation_id = :organisation::text)
         AND (:overdue::timestamptz IS NULL OR d.due_at <= :overdue::timestamptz)
         AND (NOT :placed OR r.west IS NOT NULL)
      """;

  private static final String COUNT =
      """
      SELECT count(*)
        FROM catalog.dataset d
        JOIN catalog.release r ON r.dataset_id = d.id AND r.number = d.current_release
       WHERE d.withdrawn_at IS NULL
      """
          + WANTED;

  private static final String ID_OF_UUID =
      """
      SELECT id
        FROM catalog.dataset
       WHERE uuid = :uuid
         AND latest_release > 0
      """;

  private static final String BY_NUMBER = ReleaseSql.RELEASES + " AND r.number = :number";
  private static final String LATEST = ReleaseSql.RELEASES + " AND r.number = d.current_release";
  private static final String GIVEN =
      ReleaseSql.RELEASES
          + " AND r.withdrawn_at IS NULL AND d.withdrawn_at IS NULL ORDER BY r.number DESC";

  private final JdbcClient jdbc;
  private final CatalogRows rows;
  private final History history;

  PostgresCatalog(JdbcClient jdbc, CatalogRows rows, History history) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.history = history;
  }

  @Override
  public Optional<Dataset> findDataset(DatasetId id) {
    Optional<Dataset> dataset = listDatasets(List.of(id)).stream().findFirst();
    if (dataset.isEmpty()) {
      refuseWithdrawn(id);
    }
    return dataset;
  }

  @Override
  public Optional<Dataset> findDataset(UUID uuid) {
    return jdbc.sql(ID_OF_UUID)
        .param("uuid", uuid)
        .query(String.class)
        .optional()
        .flatMap(id -> findDataset(new DatasetId(id)));
  }

  @Override
  public Page<Dataset> listDatasets(PageRequest page) {
    return listDatasets(DatasetQuery.all(DatasetQuery.Order.UPDATED), page);
  }

  @Override
  public Page<Dataset> listDatasets(DatasetQuery query, PageRequest page) {
    List<Dataset> items =
        wanted(
                DATASETS
                    + WANTED
                    + " ORDER BY "
                    + query.order().sql()
                    + " LIMIT :limit OFFSET :offset",
                query)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(rows::dataset)
            .list();
    return new Page<>(items, wanted(COUNT, query).query(Long.class).single());
  }

  private JdbcClient.StatementSpec wanted(String sql, DatasetQuery query) {
    return jdbc.sql(sql)
        .param("since", utc(query.modifiedSince()))
        .param("organisation", query.organisation().orElse(null))
        .param("overdue", utc(query.overdueAt()))
        .param("placed", query.placed());
  }

  private static @Nullable OffsetDateTime utc(Optional<Instant> moment) {
    return moment.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
  }

  @Override
  public List<Dataset> listDatasets(List<DatasetId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<DatasetId, Dataset> found =
        jdbc
            .sql(BY_IDS)
            .param("ids", ids.stream().map(DatasetId::value).toList())
            .query(rows::dataset)
            .list()
            .stream()
            .collect(Collectors.toMap(Dataset::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  @Override
  public Optional<Release> findRelease(DatasetId id, int number) {
    return jdbc.sql(BY_NUMBER)
        .param("id", id.value())
        .param("number", number)
        .query(rows::given)
        .optional();
  }

  @Override
  public Optional<Release> findLatestRelease(DatasetId id) {
    Optional<Release> latest =
        jdbc.sql(LATEST).param("id", id.value()).query(rows::given).optional();
    if (latest.isEmpty()) {
      refuseWithdrawn(id);
    }
    return latest;
  }

  @Override
  public List<Release> listReleases(DatasetId id) {
    return jdbc.sql(GIVEN).param("id", id.value()).query(rows::release).list();
  }

  private void refuseWithdrawn(DatasetId id) {
    history
        .findWithdrawn(id)
        .ifPresent(gone -> {
          throw WithdrawnException.ofDataset(gone.withdrawal());
        });
  }
}
