package jp.machi.server.platform.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Looks at every setting before anything starts, so that all problems are told at once. */
public final class SettingsCheck implements BeanFactoryPostProcessor {
  private static final String OURS = "machi.";

  /** The build tells the tests where the checkout is; this is no setting of the server. */
  private static final Set<String> NO_SETTINGS = Set.of("machi.root");

  private final ConfigurableEnvironment environment;

  /** Checks the keys of this environment. */
  public SettingsCheck(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    @SuppressWarnings("rawtypes") // the groups differ in their records
    Collection<SettingGroup> groups =
        beans.getBeansOfType(SettingGroup.class, true, false).values();
    List<String> problems = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    for (SettingGroup<?> group : groups) {
      group.describe().forEach(setting -> known.add(setting.key()));
      problems.addAll(group.problems());
    }
    for (String key : keysSet()) {
      if (!known.contains(key)) {
        problems.add(key + ": there is no such setting");
      }
    }
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
  }

  private Set<String> keysSet() {
    Set<String> keys = new TreeSet<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> enumerable) {
        keys.addAll(
            Set.of(enumerable.getPropertyNames()).stream()
                .filter(name -> name.startsWith(OURS) && !NO_SETTINGS.contains(name))
                .collect(Collectors.toSet()));
      }
    }
    return keys;
  }
}
