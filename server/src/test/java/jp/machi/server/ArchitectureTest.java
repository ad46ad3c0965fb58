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
      Map.of(
          "platform", Set.of(),
          "catalog", Set.of("platform"),
          "release", Set.of("platform", "catalog"),
          "rows", Set.of("platform", "catalog", "release"),
          "usage", Set.of("catalog"),
          "distribution", Set.of("platform", "catalog", "release", "usage"),
          "findability", Set.of("platform", "catalog"),
          "publish", Set.of("platform", "catalog", "release", "findability", "rows"),
          "openlist", Set.of("platform", "catalog", "rows", "publish"),
          "portal",
              Set.of(
                  "platform",
                  "catalog",
                  "release",
                  "rows",
                  "usage",
                  "distribution",
                  "findability"));

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
