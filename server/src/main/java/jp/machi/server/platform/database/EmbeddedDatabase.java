package jp.machi.server.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import jp.machi.server.platform.files.DurableFiles;

/**
 * PostgreSQL as a child process, with its data in the home folder. Commits are on the disk when
 * they return. It listens on loopback only and asks for a password that only the owner of the home
 * folder can read.
 */
final class EmbeddedDatabase implements AutoCloseable {
  /** Crash recovery of a large log on a slow disk; a healthy start takes a tenth of a second. */
  private static final Duration START_TIME = Duration.ofMinutes(3);

  private static final String USER = "postgres";
  private static final int PASSWORD_BYTES = 24;

  private final EmbeddedPostgres postgres;
  private final String password;

  private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
    this.postgres = postgres;
    this.password = password;
  }

  /** Starts on the data of that home folder, making it at the first start. */
  static EmbeddedDatabase start(HomeFolder home, int connections) throws IOException {
    Path data = home.folder("postgres");
    Path passwordFile = home.path().resolve("postgres-password");
    if (!Files.exists(passwordFile)) {
      DurableFiles.writePrivately(passwordFile, randomPassword());
    }
    String password = Files.readString(passwordFile);
    LeftoverPostmaster.stop(data);
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(home.folder("postgres-binaries").toFile())
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START_TIME)
            // options of initdb: no way in without the password
            .setLocaleConfig("auth-host", "scram-sha-256")
            .setLocaleConfig("auth-local", "scram-sha-256")
            .setLocaleConfig("pwfile", passwordFile.toString())
            .setConnectConfig("password", password);
    durable(builder);
    small(builder, connections);
    EmbeddedPostgres postgres = builder.start();
    home.folder("postgres-binaries"); // unpacking leaves it writable for everybody
    return new EmbeddedDatabase(postgres, password);
  }

  /** The artefact's defaults are made for tests and lose data; see each word's own page. */
  private static void durable(EmbeddedPostgres.Builder builder) {
    builder
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on");
  }

  /** A city's catalogue is some megabytes; the machine's memory is for the tables. */
  private static void small(EmbeddedPostgres.Builder builder, int connections) {
    int spare = 5;
    builder
        .setServerConfig("max_connections", Integer.toString(connections + spare))
        .setServerConfig("shared_buffers", "32MB")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("listen_addresses", "127.0.0.1");
  }

  private static String randomPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
  }

  String user() {
    return USER;
  }

  String password() {
    return password;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
