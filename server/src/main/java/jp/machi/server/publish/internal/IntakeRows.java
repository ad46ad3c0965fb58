package jp.machi.server.publish.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.server.publish.Intake;
import jp.machi.server.release.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes records of result rows. */
@Component
class IntakeRows {
  private static final TypeReference<List<Intake.Table>> TABLES = new TypeReference<>() {};

  private final JsonMapper json;

  IntakeRows(JsonMapper json) {
    this.json = json;
  }

  Order order(ResultSet row, int index) throws SQLException {
    return new Order(
        row.getObject("id", UUID.class),
        row.getString("department"),
        row.getString("name"),
        row.getString("licence"),
        json.readValue(row.getString("overrides"), MappingOverrides.class),
        row.getString("source_sha256"),
        row.getInt("attempts"));
  }

  Intake intake(ResultSet row, int index) throws SQLException {
    return new Intake(
        row.getObject("id", UUID.class),
        row.getString("department"),
        row.getString("name"),
        Intake.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getLong("rows_done"),
        json.readValue(row.getString("tables"), TABLES),
        problem(row.getString("problem")));
  }

  Report report(ResultSet row, int index) throws SQLException {
    return json.readValue(row.getString("report"), Report.class);
  }

  private Intake.@Nullable Problem problem(@Nullable String text) {
    return text == null ? null : json.readValue(text, Intake.Problem.class);
  }
}
