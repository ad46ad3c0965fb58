package jp.machi.server.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

class SettingsTest {

  /** Settings of a module that only this test has. */
  public record WellSettings(
      @Setting(value = "5", meaning = "Depth in metres.", min = 1, max = 9) int depthMetres,
      @Setting(value = "30", meaning = "Time to fill in seconds.") Duration time,
      @Setting(value = "", meaning = "Where it is drawn.") Optional<Path> map) {}

  @Configuration(proxyBeanMethods = false)
  static class Module {
    @Bean
    static SettingsCheck check(ConfigurableEnvironment environment) {
      return new SettingsCheck(environment);
    }

    @Bean
    static SettingGroup<WellSettings> wellSettings(Environment environment) {
      return new SettingGroup<>("machi.well", WellSettings.class, environment);
    }
  }

  private static WellSettings settings(Map<String, Object> properties) {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test", properties));
      context.register(Module.class);
      context.refresh();
      return context.getBean(WellSettings.class);
    }
  }

  @Test
  void hasADefaultForEverything() {
    assertThat(settings(Map.of()))
        .isEqualTo(new WellSettings(5, Duration.ofSeconds(30), Optional.empty()));
  }

  @Test
  void readsWhatIsSet() {
    assertThat(
            settings(
                Map.of(
                    "machi.well.depth-metres", "7",
                    "machi.well.time", "1",
                    "machi.well.map", "/var/map")))
        .isEqualTo(new WellSettings(7, Duration.ofSeconds(1), Optional.of(Path.of("/var/map"))));
  }

  @Test
  void tellsEveryProblemAtOnce() {
    assertThatThrownBy(() ->
            settings(
                Map.of(
                    "machi.well.depth-metres", "10",
                    "machi.well.time", "soon",
                    "machi.well.dept", "7")))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            """
            The settings cannot be used:
              machi.well.depth-metres: write a number from 1 to 9
              machi.well.time: write a whole number
              machi.well.dept: there is no such setting\
            """);
  }
}
