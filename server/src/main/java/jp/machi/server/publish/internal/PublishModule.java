package jp.machi.server.publish.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.standard.Standards;
import jp.machi.core.standardise.Standardiser;
import jp.machi.formats.convert.Converter;
import jp.machi.formats.reference.ReferenceFolder;
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

  /** Tables that are imported while the server runs are used from its next start on. */
  @Bean
  Reference reference(ServerSettings settings) throws IOException {
    return new ReferenceFolder(settings.reference()).load();
  }

  @Bean
  Converter converter(Standards standards, Reference reference) {
    return new Converter(new Standardiser(standards, Optional.empty(), reference));
  }

  @Bean
  Steps steps() {
    return _ -> {};
  }
}
