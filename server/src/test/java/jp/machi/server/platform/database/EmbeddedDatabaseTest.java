package jp.machi.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  @TempDir Path home;

  @Test
  void isDurableSmallPrivateAndKeepsItsData() throws IOException, SQLException {
    try (HomeFolder folder = HomeFolder.take(home)) {
      try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 4)) {
        assertThat(setting(database, "fsync")).isEqualTo("on");
        assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
        assertThat(setting(database, "full_page_writes")).isEqualTo("on");
        assertThat(setting(database, "max_connections")).isEqualTo("9");
        assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting(database, "unix_socket_directories")).isEmpty();
        assertThatThrownBy(
                () -> DriverManager.getConnection(database.url(), "postgres", "guess").close())
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        execute(database, "CREATE TABLE kept (a int)");
      }
      try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 4)) {
        execute(database, "SELECT a FROM kept");
      }
    }
    assertThat(permissions(home)).isEqualTo("rwx------");
    assertThat(permissions(home.resolve("postgres"))).isEqualTo("rwx------");
    assertThat(permissions(home.resolve("postgres-binaries"))).isEqualTo("rwx------");
    assertThat(permissions(home.resolve("postgres-password"))).isEqualTo("rw-------");
  }

  @Test
  void aHomeFolderHasOneServerAtATime() throws IOException {
    try (HomeFolder first = HomeFolder.take(home)) {
      assertThatThrownBy(() -> HomeFolder.take(home))
          .isInstanceOf(DatabaseException.class)
          .hasMessage("another server in this process uses " + first.path());
    }
    HomeFolder.take(home).close();
  }

  private static String setting(EmbeddedDatabase database, String name) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SHOW " + name)) {
      result.next();
      return result.getString(1);
    }
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
