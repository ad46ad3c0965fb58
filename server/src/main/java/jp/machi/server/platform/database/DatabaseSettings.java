package jp.machi.server.platform.database;

import java.nio.file.Path;
import java.util.Optional;
import jp.machi.server.platform.config.Setting;

/** Which PostgreSQL is used. */
public record DatabaseSettings(
    @Setting(
            value = "",
            meaning =
                "JDBC address of a PostgreSQL 15 or newer, such as jdbc:postgresql://db.example.jp/machi; not set: PostgreSQL runs inside the server.")
        String url,
    @Setting(value = "machi", meaning = "User on that PostgreSQL.") String username,
    @Setting(value = "", meaning = "Password of that user.", secret = true) String password,
    @Setting(value = "", meaning = "File that holds the password, instead of the password itself.")
        Optional<Path> passwordFile,
    @Setting(value = "8", meaning = "Most connections at a time.", min = 2, max = 200)
        int connections) {

  /** Without the password. */
  @Override
  public String toString() {
    return "DatabaseSettings[url=" + url + ", username=" + username + "]";
  }
}
