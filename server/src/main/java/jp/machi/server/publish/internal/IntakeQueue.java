package jp.machi.server.publish.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.server.publish.Intake;
import jp.machi.server.publish.Intakes;
import jp.machi.server.release.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The queue of files to be published, in PostgreSQL, so that it survives a crash. */
@Repository
class IntakeQueue implements Intakes {
  private static final String ADD =
      """
      INSERT INTO publish.intake
             (id, department, name, licence, overrides, source_sha256, state, received_at)
      VALUES (:id, :department, :name, :licence, :overrides::jsonb, :source, 'received', :now)
      """;

  private static final String CLAIM =
      """
      UPDATE publish.intake
         SET state = 'processing', attempts = attempts + 1, rows_done = 0
       WHERE id = (SELECT id
                     FROM publish.intake
                    WHERE state = 'received'
                    ORDER BY received_at, id
                    LIMIT 1
                      FOR UPDATE SKIP LOCKED)
      RETURNING id, department, name, licence, overrides::text AS overrides, source_sha256, attempts
      """;

  private static final String TAKE_BACK =
      """
      UPDATE publish.intake
         SET state = 'received'
       WHERE state = 'processing'
      """;

  private static final String PROGRESS =
      """
      UPDATE publish.intake
         SET rows_done = :rows
       WHERE id = :id
      """;

  private static final String FINISH =
      """
      UPDATE publish.intake
         SET state = :state, finished_at = :now, tables = :tables::jsonb, problem = :problem::jsonb
       WHERE id = :id
      """;

  /** An intake that is published after a decision has the reports of its first run. */
  private static final String CLEAR_REPORTS =
      """
      DELETE FROM publish.report
       WHERE intake_id = :id
      """;

  private static final String GO_ON =
      """
      UPDATE publish.intake
         SET state = 'received', attempts = 0, rows_done = 0, finished_at = NULL
       WHERE id = :id
         AND state = 'blocked'
      """;

  private static final String OVERTAKEN =
      """
      SELECT count(*)
        FROM publish.intake AS later
        JOIN publish.intake AS this
          ON this.department = later.department AND this.name = later.name
       WHERE this.id = :id
         AND later.received_at > this.received_at
         AND later.state IN ('published', 'unchanged')
      """;

  private static final String ADD_REPORT =
      """
      INSERT INTO publish.report (intake_id, position, report)
      VALUES (:id, :position, :report)
      """;

  private static final String FIND =
      """
      SELECT id, department, name, state, received_at, rows_done, tables::text AS tables,
             problem::text AS problem
        FROM publish.intake
       WHERE id = :id
      """;

  private static final String REPORTS =
      """
      SELECT report
        FROM publish.report
       WHERE intake_id = :id
       ORDER BY position
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final IntakeRows rows;
  private final Clock clock;

  IntakeQueue(JdbcClient jdbc, JsonMapper json, IntakeRows rows, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.rows = rows;
    this.clock = clock;
  }

  /** What is known of a file when it comes. */
  record NewIntake(
      String department,
      String name,
      String licence,
      MappingOverrides overrides,
      String sourceSha256) {}

  /** Enters a file whose bytes are kept. */
  UUID add(NewIntake intake) {
    UUID id = UUID.randomUUID();
    jdbc.sql(ADD)
        .param("id", id)
        .param("department", intake.department())
        .param("name", intake.name())
        .param("licence", intake.licence())
        .param("overrides", json.writeValueAsString(intake.overrides()))
        .param("source", intake.sourceSha256())
        .param("now", now())
        .update();
    return id;
  }

  /** The next file to work on. Committed at once, so that a crash counts as an attempt. */
  @Transactional
  Optional<Order> claim() {
    return jdbc.sql(CLAIM).query(rows::order).optional();
  }

  /** Puts back what a killed server was working on. Only while no worker runs. */
  int takeBack() {
    return jdbc.sql(TAKE_BACK).update();
  }

  /** Lets a blocked intake be worked on again with its kept file; changes no other. */
  void goOn(UUID id) {
    jdbc.sql(GO_ON).param("id", id).update();
  }

  /** Whether a later file of the same name is published, so that this one would put back time. */
  boolean isOvertaken(UUID id) {
    return jdbc.sql(OVERTAKEN).param("id", id).query(Long.class).single() > 0;
  }

  void progress(UUID id, long rowsDone) {
    jdbc.sql(PROGRESS).param("id", id).param("rows", rowsDone).update();
  }

  /** Ends an intake; in the caller's transaction where there is one. */
  @Transactional
  void finish(UUID id, Verdict verdict) {
    jdbc.sql(FINISH)
        .param("id", id)
        .param("state", verdict.state().name().toLowerCase(Locale.ROOT))
        .param("now", now())
        .param("tables", json.writeValueAsString(verdict.tables()))
        .param("problem", verdict.problem().map(json::writeValueAsString).orElse(null))
        .update();
    jdbc.sql(CLEAR_REPORTS).param("id", id).update();
    int position = 0;
    for (Report report : verdict.reports()) {
      jdbc.sql(ADD_REPORT)
          .param("id", id)
          .param("position", position++)
          .param("report", json.writeValueAsString(report))
          .update();
    }
  }

  @Override
  public Optional<Intake> find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query(rows::intake).optional();
  }

  @Override
  public List<Report> reports(UUID id) {
    return jdbc.sql(REPORTS).param("id", id).query(rows::report).list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
