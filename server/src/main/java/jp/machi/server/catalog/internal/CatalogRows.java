package jp.machi.server.catalog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.machi.core.table.Column;
import jp.machi.server.catalog.Box;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.FindingCounts;
import jp.machi.server.catalog.History;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.ReleaseAddress;
import jp.machi.server.catalog.Withdrawal;
import jp.machi.server.catalog.WithdrawnException;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes records of result rows. */
@Component
class CatalogRows {
  private static final TypeReference<List<Column>> COLUMNS = new TypeReference<>() {};

  private final JsonMapper json;

  CatalogRows(JsonMapper json) {
    this.json = json;
  }

  Dataset dataset(ResultSet row, int index) throws SQLException {
    return new Dataset(
        new DatasetId(row.getString("id")),
        row.getObject("uuid", UUID.class),
        row.getString("title"),
        row.getString("department"),
        row.getString("organisation_id"),
        row.getString("licence"),
        row.getString("kind"),
        row.getString("edition"),
        row.getString("source_name"),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        instant(row, "modified_at"),
        findInstant(row, "due_at"),
        new Dataset.Latest(
            row.getInt("number"),
            new ReleaseAddress(row.getString("address")),
            row.getLong("row_count"),
            row.getLong("cells_repaired"),
            findings(row),
            box(row)));
  }

  Release release(ResultSet row, int index) throws SQLException {
    return new Release(
        new DatasetId(row.getString("dataset_id")),
        row.getInt("number"),
        new ReleaseAddress(row.getString("address")),
        instant(row, "published_at"),
        row.getLong("row_count"),
        json.readValue(row.getString("columns"), COLUMNS),
        row.getLong("cells_repaired"),
        findings(row),
        new Release.Source(
            row.getString("source_name"),
            row.getString("source_sheet"),
            row.getString("source_sha256"),
            row.getString("source_format"),
            row.getString("encoding")),
        row.getString("edition"),
        row.getBoolean("verified"),
        box(row));
  }

  History.Past past(ResultSet row, int index) throws SQLException {
    return new History.Past(release(row, index), withdrawal(row, ""));
  }

  /** A release, unless it or its dataset was withdrawn. */
  Release given(ResultSet row, int index) throws SQLException {
    withdrawal(row, "dataset_")
        .ifPresent(withdrawal -> {
          throw WithdrawnException.ofDataset(withdrawal);
        });
    withdrawal(row, "")
        .ifPresent(withdrawal -> {
          throw WithdrawnException.ofRelease(withdrawal);
        });
    return release(row, index);
  }

  History.Gone gone(ResultSet row, int index) throws SQLException {
    return new History.Gone(
        new DatasetId(row.getString("id")),
        row.getString("title"),
        row.getString("department"),
        withdrawal(row, "").orElseThrow());
  }

  private static Optional<Withdrawal> withdrawal(ResultSet row, String prefix) throws SQLException {
    Optional<Instant> at = findInstant(row, prefix + "withdrawn_at");
    String reason = row.getString(prefix + "withdrawn_reason");
    return at.map(moment -> new Withdrawal(moment, reason));
  }

  private static Optional<Box> box(ResultSet row) throws SQLException {
    double west = row.getDouble("west");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new Box(west, row.getDouble("south"), row.getDouble("east"), row.getDouble("north")));
  }

  private static Optional<Instant> findInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static FindingCounts findings(ResultSet row) throws SQLException {
    return new FindingCounts(
        0, row.getLong("errors"), row.getLong("warnings"), row.getLong("fixed"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
