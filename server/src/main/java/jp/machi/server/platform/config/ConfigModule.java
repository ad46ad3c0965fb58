package jp.machi.server.platform.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** Settings of the server itself, the check of all settings, and the clock. */
@Configuration(proxyBeanMethods = false)
class ConfigModule {

  @Bean
  static SettingsCheck settingsCheck(ConfigurableEnvironment environment) {
    return new SettingsCheck(environment);
  }

  @Bean
  static SettingGroup<ServerSettings> serverSettings(Environment environment) {
    return new SettingGroup<>("machi", ServerSettings.class, environment);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
