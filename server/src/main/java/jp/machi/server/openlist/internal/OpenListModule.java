package jp.machi.server.openlist.internal;

import jp.machi.server.openlist.CitySettings;
import jp.machi.server.platform.config.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Settings of the list. */
@Configuration(proxyBeanMethods = false)
class OpenListModule {

  @Bean
  static SettingGroup<CitySettings> citySettings(Environment environment) {
    return new SettingGroup<>("machi.city", CitySettings.class, environment);
  }
}
