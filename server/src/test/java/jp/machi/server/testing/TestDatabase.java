package jp.machi.server.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * PostgreSQL, started once for all tests of the Java machine. Each caller has a database of its
 * own, copied from one that has every migration.
 */
public final class TestDatabase {
  private static final String TEMPLATE = "machi_template";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres POSTGRES = start();

  private TestDatabase() {}

  /** JDBC address of a fresh database; user {@code postgres}, any password. */
  public static synchronized String fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return POSTGRES.getJdbcUrl("postgres", name);
  }

  /** JDBC address of an empty database that belongs to that user, who may do nothing else. */
  public static synchronized String empty(String user) {
    String name = "test_" + COUNT.incrementAndGet();
    execute("CREATE ROLE " + user + " LOGIN");
    execute("CREATE DATABASE " + name + " OWNER " + user);
    return POSTGRES.getJdbcUrl(user, name);
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(
                  Files.createDirectories(Path.of("target", "postgres")).toFile())
              .start();
      execute(postgres, "CREATE DATABASE " + TEMPLATE);
      Flyway.configure()
          .dataSource(postgres.getJdbcUrl("postgres", TEMPLATE), "postgres", "")
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void execute(String sql) {
    execute(POSTGRES, sql);
  }

  private static void execute(EmbeddedPostgres postgres, String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
