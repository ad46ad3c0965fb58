package jp.machi.server.catalog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import jp.machi.core.table.Column;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.FindingCounts;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.ReleaseAddress;
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
        row.getString("title"),
        row.getString("department"),
        row.getString("licence"),
        row.getString("kind"),
        row.getString("edition"),
        row.getString("source_name"),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        new Dataset.Latest(
            row.getInt("number"),
            new ReleaseAddress(row.getString("address")),
            row.getLong("row_count"),
            row.getLong("cells_repaired"),
            findings(row)));
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
        row.getBoolean("verified"));
  }

  private static FindingCounts findings(ResultSet row) throws SQLException {
    return new FindingCounts(
        0, row.getLong("errors"), row.getLong("warnings"), row.getLong("fixed"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
