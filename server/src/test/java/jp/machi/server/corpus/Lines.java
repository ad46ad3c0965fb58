package jp.machi.server.corpus;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.machi.core.table.Column;
import jp.machi.server.catalog.Release;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.testing.ServerClient;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A release as lines of canonical texts, headings first, got in ways that know nothing of ours. */
final class Lines {
  private static final DuckDBConnection DUCK = open();

  private Lines() {}

  private static DuckDBConnection open() {
    try {
      return DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What stands in the Parquet file, asked of DuckDB. */
  static List<List<String>> parquet(Release release, Path file) {
    List<List<String>> lines = new ArrayList<>(List.of(headings(release)));
    lines.addAll(query("SELECT * FROM read_parquet('" + file + "')"));
    return lines;
  }

  /** Every finding of a release: row, column, original, value, code. */
  static List<List<String>> changes(Path file) {
    return query("SELECT * FROM read_parquet('" + file + "')");
  }

  private static List<List<String>> query(String sql) {
    List<List<String>> lines = new ArrayList<>();
    try (Connection duck = DUCK.duplicate();
        Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> line = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
          line.add(text(result.getObject(column)));
        }
        lines.add(line);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return lines;
  }

  /** All pages of the row API, each with the exact total. */
  static List<List<String>> api(Release release, ServerClient client) {
    List<List<String>> lines = new ArrayList<>(List.of(headings(release)));
    String path =
        "/api/v1/datasets/" + release.dataset() + "/releases/" + release.number() + "/rows?limit=";
    do {
      JsonNode page = client.json(path + RowQuery.MAX_LIMIT + "&offset=" + (lines.size() - 1));
      if (page.path("total").asLong() != release.rows() || page.path("rows").isEmpty()) {
        throw new AssertionError(
            release.rows()
                + " rows, and the answer "
                + page.path("code")
                + " "
                + page.path("total"));
      }
      for (JsonNode row : page.path("rows")) {
        if (!List.copyOf(row.propertyNames()).equals(headings(release))) {
          throw new AssertionError("a row of other columns");
        }
        lines.add(row.properties().stream().map(Map.Entry::getValue).map(Lines::text).toList());
      }
    } while (lines.size() <= release.rows());
    return lines;
  }

  private static List<String> headings(Release release) {
    return release.columns().stream().map(Column::name).toList();
  }

  private static String text(JsonNode cell) {
    if (cell.isNull()) {
      return "";
    }
    return cell.isNumber() ? text(cell.numberValue()) : cell.stringValue();
  }

  private static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Double number -> new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
      default -> cell.toString();
    };
  }
}
