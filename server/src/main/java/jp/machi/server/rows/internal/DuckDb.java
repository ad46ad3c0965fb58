package jp.machi.server.rows.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import jp.machi.server.platform.database.HomeFolder;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * One DuckDB in memory that may read released tables and nothing else. Opened by the first query,
 * since that takes a second. Thread-safe.
 */
@Component
class DuckDb implements DisposableBean {
  private final Path releases;
  private final RowsSettings settings;
  private @Nullable DuckDBConnection root;

  DuckDb(HomeFolder home, RowsSettings settings) {
    this.releases = home.path().resolve("releases");
    this.settings = settings;
  }

  /** A new connection; to be closed by the caller. */
  Connection connect() throws SQLException {
    return root().duplicate();
  }

  private synchronized DuckDBConnection root() throws SQLException {
    if (root == null) {
      root = open();
    }
    return root;
  }

  private DuckDBConnection open() throws SQLException {
    Properties options = new Properties();
    options.setProperty("threads", Integer.toString(settings.threads()));
    options.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
    options.setProperty("allow_community_extensions", "false");
    options.setProperty("autoinstall_known_extensions", "false");
    options.setProperty("autoload_known_extensions", "false");
    DuckDBConnection connection =
        (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", options);
    for (String setting :
        List.of(
            // what does not fit into the memory limit is refused, not written to a disk
            "SET max_temp_directory_size = '0B'",
            "SET allowed_directories = ['" + releases.toString().replace("'", "''") + "/']",
            "SET enable_external_access = false",
            "SET lock_configuration = true")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(setting);
      }
    }
    return connection;
  }

  @Override
  public synchronized void destroy() throws SQLException {
    if (root != null) {
      root.close();
    }
  }
}
