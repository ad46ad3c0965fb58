package jp.machi.server.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import javax.sql.DataSource;
import jp.machi.server.platform.config.ServerSettings;
import jp.machi.server.platform.config.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Gives the connection pool, on PostgreSQL in this process or elsewhere. */
@Configuration(proxyBeanMethods = false)
class DatabaseModule {

  @Bean
  static SettingGroup<DatabaseSettings> databaseSettings(Environment environment) {
    return new SettingGroup<>("machi.database", DatabaseSettings.class, environment);
  }

  @Bean
  HomeFolder homeFolder(ServerSettings settings) throws IOException {
    return HomeFolder.take(settings.home());
  }

  @Bean
  @Conditional(WhenEmbedded.class)
  EmbeddedDatabase embeddedDatabase(HomeFolder home, DatabaseSettings settings) throws IOException {
    return EmbeddedDatabase.start(home, settings.connections());
  }

  @Bean
  @Conditional(WhenEmbedded.class)
  DataSource embeddedDataSource(EmbeddedDatabase database, DatabaseSettings settings) {
    return pool(database.url(), database.user(), database.password(), settings.connections());
  }

  @Bean
  @Conditional(WhenExternal.class)
  DataSource externalDataSource(DatabaseSettings settings) throws IOException {
    String password =
        settings.passwordFile().isPresent()
            ? Files.readString(settings.passwordFile().get()).strip()
            : settings.password();
    return pool(settings.url(), settings.username(), password, settings.connections());
  }

  private static DataSource pool(String url, String user, String password, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("machi");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }
}
