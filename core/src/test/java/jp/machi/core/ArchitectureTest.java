package jp.machi.core;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.machi.testkit.PackageUses;
import org.junit.jupiter.api.Test;

/** Which package of core uses which: the table is compared exactly, so no row can be stale. */
class ArchitectureTest {
  private static final String ROOT = "jp.machi.core.";

  private static final Map<String, Set<String>> USES =
      Map.ofEntries(
          entry("address", Set.of("code", "gazetteer", "text")),
          entry("code", Set.of()),
          entry("contact", Set.of("text")),
          entry("date", Set.of("text")),
          entry("decision", Set.of("personal", "rule", "standardise")),
          entry("gazetteer", Set.of("code", "text")),
          entry("geo", Set.of("number", "text")),
          entry("kana", Set.of()),
          entry("kanji", Set.of()),
          entry("layout", Set.of("table")),
          entry("mapping", Set.of("geo", "rule", "standard", "table", "text", "value")),
          entry("number", Set.of("text")),
          entry("personal", Set.of("text")),
          entry("rule", Set.of("personal", "standard", "table", "text")),
          entry("schedule", Set.of("date", "text")),
          entry("standard", Set.of("table")),
          entry(
              "standardise",
              Set.of(
                  "address",
                  "code",
                  "date",
                  "gazetteer",
                  "mapping",
                  "personal",
                  "rule",
                  "schedule",
                  "standard",
                  "table",
                  "text",
                  "value")),
          entry("table", Set.of()),
          entry("text", Set.of()),
          entry(
              "value",
              Set.of(
                  "address",
                  "code",
                  "contact",
                  "date",
                  "geo",
                  "number",
                  "rule",
                  "schedule",
                  "standard",
                  "text")));

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("jp.machi.core");

  @Test
  void everyPackageUsesWhatTheTableSays() {
    assertThat(PackageUses.of("core")).isEqualTo(USES);
  }

  @Test
  void usesNothingButTheJdkAndJspecify() {
    Set<String> foreign = new TreeSet<>();
    for (JavaClass each : CORE) {
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String name = target.getPackageName();
        if (!target.isPrimitive()
            && !name.startsWith("java.")
            && !name.startsWith("org.jspecify.")
            && !name.startsWith(ROOT)) {
          foreign.add(each.getName() + " uses " + target.getName());
        }
      }
    }
    assertThat(foreign).isEmpty();
  }
}
