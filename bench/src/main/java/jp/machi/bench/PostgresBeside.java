package jp.machi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jp.machi.core.table.Column;
import org.postgresql.PGConnection;

/**
 * PostgreSQL with the same rows in a plain table without indexes, asked for an exact count and a
 * page as the catalogues do that are built on it.
 */
final class PostgresBeside {
  private static final long SEED = 20_261_128L;

  private final Path csv;
  private final Path folder;
  private final Consumer<String> tell;

  PostgresBeside(Path csv, Path folder, Consumer<String> tell) {
    this.csv = csv;
    this.folder = folder;
    this.tell = tell;
  }

  void run(int askers) throws IOException, InterruptedException {
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("postgres").toFile())
                .start();
        Connection connection = postgres.getPostgresDatabase().getConnection()) {
      load(connection);
      tell.accept(
          ServeBench.line(
              "PostgreSQL: page of 100 rows at row 500,000, and its count",
              asked(postgres, askers, "true", (_, _) -> {}, 1_000_000),
              ""));
      tell.accept(
          ServeBench.line(
              "PostgreSQL: page of names that contain 第…公園, and its count",
              asked(
                  postgres,
                  askers,
                  "\"名称\" LIKE ?",
                  (statement, random) ->
                      statement.setString(1, "%第" + random.nextInt(1, 900) + "公園%"),
                  0),
              ""));
      tell.accept(
          ServeBench.line(
              "PostgreSQL: page of one position of seven and a day before, and its count",
              asked(
                  postgres,
                  askers,
                  "\"設置位置\" = '正面入口の①番' AND \"設置年月日\" < ?",
                  (statement, random) ->
                      statement.setObject(1, LocalDate.of(1994 + random.nextInt(16), 4, 1)),
                  0),
              ""));
    } catch (SQLException e) {
      throw new IOException("PostgreSQL did not answer", e);
    }
  }

  private void load(Connection connection) throws SQLException, IOException {
    String columns =
        ToiletRows.COLUMNS.stream()
            .map(column -> '"' + column.name() + "\" " + type(column))
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE toilet (" + columns + ")");
    }
    try (InputStream in = Files.newInputStream(csv)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY toilet FROM STDIN (FORMAT csv, HEADER)", in);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("VACUUM ANALYZE toilet");
    }
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case TEXT -> "text";
      case INTEGER -> "bigint";
      case DECIMAL -> "double precision";
      case DATE -> "date";
    };
  }

  private interface Binding {
    void bind(PreparedStatement statement, RandomGenerator random) throws SQLException;
  }

  private static Load asked(
      EmbeddedPostgres postgres, int askers, String where, Binding binding, int offsets)
      throws InterruptedException {
    return Load.of(
        askers,
        who -> {
          Connection connection = postgres.getPostgresDatabase().getConnection();
          RandomGenerator random = new SplittableRandom(SEED + who);
          PreparedStatement count =
              connection.prepareStatement("SELECT count(*) FROM toilet WHERE " + where);
          PreparedStatement page =
              connection.prepareStatement(
                  "SELECT * FROM toilet WHERE "
                      + where
                      + " LIMIT 100 OFFSET "
                      + (offsets > 0 ? offsets / 2 : 0));
          return () -> {
            binding.bind(count, random);
            binding.bind(page, random);
            try (ResultSet counted = count.executeQuery();
                ResultSet rows = page.executeQuery()) {
              counted.next();
              while (rows.next()) {
                rows.getString(1);
              }
            }
          };
        });
  }
}
