package jp.machi.server.catalog.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Release;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the catalogue in PostgreSQL. */
@Repository
class PostgresCatalog implements Catalog {
  private static final String DATASETS =
      """
      SELECT d.id, d.title, d.department, d.licence, d.source_name, d.created_at, d.updated_at,
             r.number, r.address, r.row_count, r.cells_repaired, r.errors, r.warnings, r.fixed,
             r.kind, r.edition
        FROM catalog.dataset d
        JOIN catalog.release r ON r.dataset_id = d.id AND r.number = d.latest_release
      """;

  private static final String BY_IDS = DATASETS + " WHERE d.id IN (:ids)";

  private static final String PAGE =
      DATASETS + " ORDER BY d.updated_at DESC, d.id LIMIT :limit OFFSET :offset";

  private static final String COUNT =
      """
      SELECT count(*)
        FROM catalog.dataset
       WHERE latest_release > 0
      """;

  private static final String RELEASES =
      """
      SELECT r.dataset_id, r.number, r.address, r.published_at, r.row_count, r.columns::text AS columns,
             r.cells_repaired, r.errors, r.warnings, r.fixed, r.source_name, r.source_sheet,
             r.source_sha256, r.source_format, r.encoding, r.edition, r.verified
        FROM catalog.release r
       WHERE r.dataset_id = :id
      """;

  private static final String NEWEST_FIRST = RELEASES + " ORDER BY r.number DESC";
  private static final String LATEST = NEWEST_FIRST + " LIMIT 1";
  private static final String BY_NUMBER = RELEASES + " AND r.number = :number";

  private final JdbcClient jdbc;
  private final CatalogRows rows;

  PostgresCatalog(JdbcClient jdbc, CatalogRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  @Override
  public Optional<Dataset> findDataset(DatasetId id) {
    return listDatasets(List.of(id)).stream().findFirst();
  }

  @Override
  public Page<Dataset> listDatasets(PageRequest page) {
    List<Dataset> items =
        jdbc.sql(PAGE)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(rows::dataset)
            .list();
    return new Page<>(items, jdbc.sql(COUNT).query(Long.class).single());
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
        .query(rows::release)
        .optional();
  }

  @Override
  public Optional<Release> findLatestRelease(DatasetId id) {
    return jdbc.sql(LATEST).param("id", id.value()).query(rows::release).optional();
  }

  @Override
  public List<Release> listReleases(DatasetId id) {
    return jdbc.sql(NEWEST_FIRST).param("id", id.value()).query(rows::release).list();
  }
}
