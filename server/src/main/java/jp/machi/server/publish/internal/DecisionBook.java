package jp.machi.server.publish.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.machi.core.decision.Decision;
import jp.machi.core.decision.Decision.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every decision that was ever made, in PostgreSQL. Only grows; the database refuses the rest. */
@Repository
class DecisionBook {
  private static final String ADD =
      """
      INSERT INTO publish.decision
             (dataset_id, code, column_name, scope, decided_by, decided_at, reason, source_sha256,
              intake_id)
      SELECT :dataset, :code, :column, :scope, :by, :now, :reason, source_sha256, id
        FROM publish.intake
       WHERE id = :intake
      """;

  private static final String OF_DATASET =
      """
      SELECT code, column_name, scope, decided_by, decided_at, reason, source_sha256
        FROM publish.decision
       WHERE dataset_id = :dataset
       ORDER BY id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  DecisionBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What a person says.
   *
   * @param column heading in the source, null for every column
   */
  record Word(String code, @Nullable String column, Scope scope, String by, String reason) {}

  /** Enters what a person decided about a dataset on seeing the file of an intake. */
  void add(UUID intake, String dataset, Word word) {
    Decision covered =
        new Decision(
            word.code(),
            word.column(),
            word.scope(),
            word.by(),
            clock.instant(),
            word.reason(),
            "");
    jdbc.sql(ADD)
        .param("dataset", dataset)
        .param("code", covered.code())
        .param("column", covered.column())
        .param("scope", covered.scope().name().toLowerCase(Locale.ROOT))
        .param("by", covered.by())
        .param("now", covered.at().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .param("reason", covered.reason())
        .param("intake", intake)
        .update();
  }

  /** Every decision about a dataset, oldest first. */
  List<Decision> of(String dataset) {
    return jdbc.sql(OF_DATASET).param("dataset", dataset).query(DecisionBook::decision).list();
  }

  private static Decision decision(ResultSet row, int index) throws SQLException {
    return new Decision(
        row.getString("code"),
        row.getString("column_name"),
        Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)),
        row.getString("decided_by"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getString("reason"),
        row.getString("source_sha256"));
  }
}
