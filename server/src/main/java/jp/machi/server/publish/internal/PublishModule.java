package jp.machi.server.publish.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.machi.core.standard.Standards;
import jp.machi.core.standardise.Standardiser;
import jp.machi.formats.convert.Converter;
import jp.machi.server.platform.config.ServerSettings;
import jp.machi.server.platform.config.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the engine together: standards, standardiser, converter. */
@Configuration(proxyBeanMethods = false)
class PublishModule {

  @Bean
  static SettingGroup<IntakeSettings> intakeSettings(Environment environment) {
    return new SettingGroup<>("machi.intake", IntakeSettings.class, environment);
  }

  /** The definitions that ship, and those that the city put into its home. */
  @Bean
  Standards standards(ServerSettings settings) throws IOException {
    Path own = settings.home().resolve("standards");
    return Files.isDirectory(own) ? Standards.shipped().withFolder(own) : Standards.shipped();
  }

  @Bean
  Converter converter(Standards standards) {
    return new Converter(new Standardiser(standards));
  }

  @Bean
  Steps steps() {
    return _ -> {};
  }
}
