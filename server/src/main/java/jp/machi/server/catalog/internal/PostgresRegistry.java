package jp.machi.server.catalog.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Enters releases into the catalogue in PostgreSQL. */
@Repository
class PostgresRegistry implements Registry {
  private static final String MAKE_DATASET =
      """
      INSERT INTO catalog.dataset
             (id, title, department, licence, source_name, source_part, created_at, updated_at,
              latest_release)
      VALUES (:id, :title, :department, :licence, :sourceName, :part, :now, :now, 0)
          ON CONFLICT (id) DO NOTHING
      """;

  /**
   * The row lock makes releases of one dataset wait for each other, so that numbers have no gap.
   */
  private static final String LOCK_DATASET =
      """
      SELECT latest_release
        FROM catalog.dataset
       WHERE id = :id
         AND department = :department
         AND source_name = :sourceName
         AND source_part = :part
         FOR UPDATE
      """;

  private static final String LATEST_RECIPE =
      """
      SELECT recipe
        FROM catalog.release
       WHERE dataset_id = :id
         AND number = :number
      """;

  private static final String ADD_RELEASE =
      """
      INSERT INTO catalog.release
             (dataset_id, number, address, recipe, published_at, row_count, columns, cells_repaired,
              errors, warnings, fixed, source_name, source_sheet, source_sha256, source_format,
              encoding, kind, edition, verified)
      VALUES (:id, :number, :address, :recipe, :now, :rows, :columns::jsonb, :cellsRepaired,
              :errors, :warnings, :fixed, :sourceName, :sourceSheet, :sourceSha256, :sourceFormat,
              :encoding, :kind, :edition, :verified)
      """;

  private static final String ADVANCE_DATASET =
      """
      UPDATE catalog.dataset
         SET latest_release = :number,
             updated_at = :now,
             title = :title,
             licence = :licence
       WHERE id = :id
      """;

  private static final String BY_ORIGIN =
      """
      SELECT id
        FROM catalog.dataset
       WHERE department = :department
         AND source_name = :sourceName
         AND source_part = :part
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  PostgresRegistry(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Registration register(NewRelease release) {
    String id = release.dataset().value();
    OffsetDateTime now = now();
    jdbc.sql(MAKE_DATASET)
        .param("id", id)
        .param("title", release.title())
        .param("department", release.origin().department())
        .param("licence", release.licence())
        .param("sourceName", release.origin().sourceName())
        .param("part", release.origin().part())
        .param("now", now)
        .update();
    int latest = lock(id, release.origin());
    Optional<String> recipe =
        jdbc.sql(LATEST_RECIPE)
            .param("id", id)
            .param("number", latest)
            .query(String.class)
            .optional();
    if (recipe.filter(release.contents().recipe()::equals).isPresent()) {
      return new Registration.Unchanged(latest);
    }
    int number = latest + 1;
    add(id, number, now, release.contents());
    jdbc.sql(ADVANCE_DATASET)
        .param("id", id)
        .param("number", number)
        .param("now", now)
        .param("title", release.title())
        .param("licence", release.licence())
        .update();
    return new Registration.Published(number);
  }

  @Override
  public Optional<DatasetId> findDataset(Origin origin) {
    return jdbc.sql(BY_ORIGIN)
        .param("department", origin.department())
        .param("sourceName", origin.sourceName())
        .param("part", origin.part())
        .query(String.class)
        .optional()
        .map(DatasetId::new);
  }

  private int lock(String id, Origin origin) {
    return jdbc.sql(LOCK_DATASET)
        .param("id", id)
        .param("department", origin.department())
        .param("sourceName", origin.sourceName())
        .param("part", origin.part())
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> new IllegalStateException("id of another origin: " + id));
  }

  private void add(String id, int number, OffsetDateTime now, Contents contents) {
    jdbc.sql(ADD_RELEASE)
        .param("id", id)
        .param("number", number)
        .param("now", now)
        .param("address", contents.address().value())
        .param("recipe", contents.recipe())
        .param("rows", contents.size().rows())
        .param("columns", json.writeValueAsString(contents.size().columns()))
        .param("cellsRepaired", contents.size().cellsRepaired())
        .param("errors", contents.findings().errors())
        .param("warnings", contents.findings().warnings())
        .param("fixed", contents.findings().fixed())
        .param("sourceName", contents.source().name())
        .param("sourceSheet", contents.source().sheet())
        .param("sourceSha256", contents.source().sha256())
        .param("sourceFormat", contents.source().format())
        .param("encoding", contents.source().encoding())
        .param("kind", contents.kind())
        .param("edition", contents.edition())
        .param("verified", contents.verified())
        .update();
  }

  /** What the database can hold, so that a time reads back equal. */
  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
