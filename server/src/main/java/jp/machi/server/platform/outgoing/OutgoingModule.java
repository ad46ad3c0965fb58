package jp.machi.server.platform.outgoing;

import jp.machi.server.platform.config.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Settings of requests to other servers. */
@Configuration(proxyBeanMethods = false)
class OutgoingModule {

  @Bean
  static SettingGroup<OutgoingSettings> outgoingSettings(Environment environment) {
    return new SettingGroup<>("machi.outgoing", OutgoingSettings.class, environment);
  }

  @Bean
  OutgoingHttp outgoingHttp(OutgoingSettings settings) {
    return new OutgoingHttp(settings);
  }
}
