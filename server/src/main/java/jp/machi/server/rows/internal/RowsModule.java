package jp.machi.server.rows.internal;

import jp.machi.server.platform.config.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Settings of this module. */
@Configuration(proxyBeanMethods = false)
class RowsModule {

  @Bean
  static SettingGroup<RowsSettings> rowsSettings(Environment environment) {
    return new SettingGroup<>("machi.rows", RowsSettings.class, environment);
  }
}
