package jp.machi.server.feed.internal;

import jp.machi.server.platform.config.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Settings of the feed and of webhooks. */
@Configuration(proxyBeanMethods = false)
class FeedModule {

  @Bean
  static SettingGroup<FeedSettings> feedSettings(Environment environment) {
    return new SettingGroup<>("machi.feed", FeedSettings.class, environment);
  }

  @Bean
  static SettingGroup<WebhookSettings> webhookSettings(Environment environment) {
    return new SettingGroup<>("machi.webhooks", WebhookSettings.class, environment);
  }
}
