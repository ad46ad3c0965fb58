package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Which module of the server uses which, exactly: missing and stale rows fail. */
class ArchitectureTest {
  private static final String ROOT = "jp.machi.server.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("jp.machi.server");

  /** What each module uses of the others; everyone may use the platform. */
  private static final Map<String, Set<String>> USES =
      Map.ofEntries(
          entry("platform"),
          entry("catalog", "platform"),
          entry("release", "platform", "catalog"),
          entry("rows", "platform", "catalog", "release"),
          entry("usage", "catalog"),
          entry("distribution", "platform", "catalog", "release", "usage"),
          entry("findability", "platform", "catalog", "rows", "distribution"),
          entry("publish", "platform", "catalog", "release", "findability", "rows"),
          entry("ckan", "platform", "catalog", "rows", "findability", "distribution"),
          entry("dcat", "platform", "catalog", "distribution", "openlist"),
          entry("feed", "platform", "catalog"),
          entry("ogc", "platform", "catalog", "rows"),
          entry("openlist", "platform", "catalog", "rows", "publish"),
          entry(
              "portal",
              "platform",
              "catalog",
              "release",
              "rows",
              "usage",
              "distribution",
              "findability"));

  private static Map.Entry<String, Set<String>> entry(String module, String... uses) {
    return Map.entry(module, Set.of(uses));
  }

  @Test
  void eachModuleUsesExactlyWhatTheTableSays() {
    Map<String, Set<String>> found = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      module(type)
          .ifPresent(from ->
              found.computeIfAbsent(from, _ -> new TreeSet<>()).addAll(usedModules(type, from)));
    }
    assertThat(found).isEqualTo(new TreeMap<>(USES));
  }

  @Test
  void nobodyLooksInsideAnotherModule() {
    ApplicationModules.of(MachiServer.class).verify();
  }

  @Test
  void theTableIsAboutClassesThatExist() {
    assertThat(CLASSES.size()).isGreaterThan(100);
  }

  private static Set<String> usedModules(JavaClass type, String from) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> module(dependency.getTargetClass().getBaseComponentType()))
        .flatMap(Optional::stream)
        .filter(to -> !to.equals(from))
        .collect(Collectors.toSet());
  }

  private static Optional<String> module(JavaClass type) {
    String name = type.getPackageName() + ".";
    return name.startsWith(ROOT) && name.length() > ROOT.length()
        ? Optional.of(name.substring(ROOT.length(), name.indexOf('.', ROOT.length())))
        : Optional.empty();
  }
}
