package jp.machi.server.catalog.internal;

import java.time.OffsetDateTime;
import java.util.Optional;
import jp.machi.server.catalog.Box;
import jp.machi.server.catalog.Change;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Enters releases into the catalogue in PostgreSQL. */
@Repository
class PostgresRegistry implements Registry {
  /** The hash keeps the address the same on every server of a city; names do not change. */
  private static final String MAKE_ORGANISATION =
      """
      INSERT INTO catalog.organisation (id, name, created_at)
      VALUES ('org-' || left(encode(sha256(convert_to(:department, 'UTF8')), 'hex'), 12),
              :department, :now)
          ON CONFLICT (name) DO NOTHING
      """;

  private static final String MAKE_DATASET =
      """
      INSERT INTO catalog.dataset
             (id, title, department, organisation_id, licence, source_name, source_part, created_at,
              updated_at, modified_at, confirmed_at, latest_release)
      SELECT :id, :title, :department, o.id, :licence, :sourceName, :part, :now, :now, :now, :now, 0
        FROM catalog.organisation o
       WHERE o.name = :department
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

  private static final String SAME =
      """
      SELECT number
        FROM catalog.release
       WHERE dataset_id = :id
         AND recipe = :recipe
         AND (number = :latest OR withdrawn_at IS NOT NULL)
       ORDER BY number DESC
       LIMIT 1
      """;

  private static final String ADD_RELEASE =
      """
      INSERT INTO catalog.release
             (dataset_id, number, address, recipe, published_at, row_count, columns, cells_repaired,
              errors, warnings, fixed, source_name, source_sheet, source_sha256, source_format,
              encoding, kind, edition, verified, west, south, east, north)
      VALUES (:id, :number, :address, :recipe, :now, :rows, :columns::jsonb, :cellsRepaired,
              :errors, :warnings, :fixed, :sourceName, :sourceSheet, :sourceSha256, :sourceFormat,
              :encoding, :kind, :edition, :verified, :west, :south, :east, :north)
      """;

  private static final String ADVANCE_DATASET =
      """
      UPDATE catalog.dataset
         SET latest_release = :number,
             current_release = :number,
             updated_at = :now,
             modified_at = :now,
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
  private final FilledMetadata metadata;
  private final Touch touch;
  private final ChangeLog changes;

  PostgresRegistry(
      JdbcClient jdbc, JsonMapper json, FilledMetadata metadata, Touch touch, ChangeLog changes) {
    this.jdbc = jdbc;
    this.json = json;
    this.metadata = metadata;
    this.touch = touch;
    this.changes = changes;
  }

  @Override
  @Transactional
  public Registration register(NewRelease release) {
    changes.takeTurn();
    OffsetDateTime now = touch.now();
    make(release, now);
    String id = release.dataset().value();
    int latest = lock(id, release.origin());
    Optional<Integer> same =
        jdbc.sql(SAME)
            .param("id", id)
            .param("recipe", release.contents().recipe())
            .param("latest", latest)
            .query(Integer.class)
            .optional();
    if (same.isPresent()) {
      touch.confirmed(release.dataset(), metadata.fill(release));
      return new Registration.Unchanged(same.get());
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
    changes.add(release.dataset(), Change.Type.RELEASE_PUBLISHED, Optional.of(number));
    touch.confirmed(release.dataset(), metadata.fill(release));
    return new Registration.Published(number);
  }

  private void make(NewRelease release, OffsetDateTime now) {
    String department = release.origin().department();
    jdbc.sql(MAKE_ORGANISATION).param("department", department).param("now", now).update();
    jdbc.sql(MAKE_DATASET)
        .param("id", release.dataset().value())
        .param("title", release.title())
        .param("department", department)
        .param("licence", release.licence())
        .param("sourceName", release.origin().sourceName())
        .param("part", release.origin().part())
        .param("now", now)
        .update();
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
        .param("west", contents.size().extent().map(Box::west).orElse(null))
        .param("south", contents.size().extent().map(Box::south).orElse(null))
        .param("east", contents.size().extent().map(Box::east).orElse(null))
        .param("north", contents.size().extent().map(Box::north).orElse(null))
        .update();
  }
}
