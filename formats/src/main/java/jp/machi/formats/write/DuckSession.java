package jp.machi.formats.write;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBuilder;

/**
 * DuckDB in memory, locked to one Parquet file: no other file, no extension, no change of settings.
 * Runs on the calling thread, which must be a platform thread.
 */
final class DuckSession implements AutoCloseable {
  /**
   * One row group is under way at a time ({@link ParquetFile}); 96 MB were enough for a million
   * rows.
   */
  private static final String MEMORY_LIMIT = "256MB";

  /** A table of one row group never needs it; a full disk is worse than a refusal. */
  private static final String SPILL_LIMIT = "4GB";

  private final Connection connection;

  private DuckSession(Connection connection) {
    this.connection = connection;
  }

  /** Loads the library. A failure shows again, and is told, where a session is opened. */
  static void load() {
    try {
      DriverManager.getConnection("jdbc:duckdb:").close();
    } catch (SQLException toldLater) {
      return;
    }
  }

  /** Opens a session that may read and write this file only. */
  static DuckSession open(Path file) throws IOException {
    if (Thread.currentThread().isVirtual()) {
      throw new IllegalStateException("DuckDB pins its carrier: call from a platform thread");
    }
    Path absolute = file.toAbsolutePath().normalize();
    Properties properties = new Properties();
    properties.setProperty("allow_community_extensions", "false");
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("memory_limit", MEMORY_LIMIT);
    properties.setProperty("max_temp_directory_size", SPILL_LIMIT);
    properties.setProperty("temp_directory", absolute + ".spill");
    // One thread: the rows come from one source in order, and the same rows give the same bytes.
    properties.setProperty("threads", "1");
    // With threads of its own for writing, DuckDB 2.0 may wait for itself for ever when a write is
    // given up: the one who gives up holds the lock that a writing thread needs.
    properties.setProperty("async_threads", "0");
    try {
      DuckSession session =
          new DuckSession(DriverManager.getConnection("jdbc:duckdb:", properties));
      session.lock(absolute);
      return session;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private void lock(Path file) throws SQLException, IOException {
    try {
      execute("SET allowed_paths = [" + path(file) + "]");
      execute("SET enable_external_access = false");
      execute("SET lock_configuration = true");
    } catch (IOException failure) {
      connection.close();
      throw failure;
    }
  }

  /** Makes a table function of no parameters. */
  void register(String name, DuckDBTableFunction<?, ?, ?> function) throws IOException {
    try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
      builder.withName(name).withFunction(function).register(connection);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Runs one statement. DuckDB closes a statement that failed, so each has its own. */
  void execute(String sql) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Reads a result of a few rows. */
  <T> T query(String sql, Rows<T> rows) throws IOException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return rows.read(result);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** The connection, for results too large for {@link #query}. */
  DuckDBConnection connection() throws SQLException {
    return connection.unwrap(DuckDBConnection.class);
  }

  /** What to make of a result. */
  @FunctionalInterface
  interface Rows<T> {
    T read(ResultSet result) throws SQLException;
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Our statements hold paths and headings, no cells, so DuckDB's words may be shown. */
  static IOException failed(SQLException failure) {
    boolean memory = String.valueOf(failure.getMessage()).contains("Out of Memory Error");
    return new ExportException(
        memory ? "export.too_wide" : "export.disk_failed", Map.of(), failure);
  }

  /** A text in SQL. */
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A name in SQL. */
  static String name(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** A path in SQL. DuckDB takes a source as a pattern only where no file has that very name. */
  static String path(Path file) {
    return text(file.toAbsolutePath().normalize().toString());
  }
}
