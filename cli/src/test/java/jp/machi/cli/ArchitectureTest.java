package jp.machi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import jp.machi.testkit.PackageUses;
import org.junit.jupiter.api.Test;

/** Which package of the tool uses which: the table is compared exactly, so no row can be stale. */
class ArchitectureTest {
  private static final Map<String, Set<String>> USES =
      Map.of(
          "cli",
          Set.of("characters", "check", "convert", "publish", "reference", "standards", "terminal"),
          "characters",
          Set.of("terminal", "core.kanji"),
          "check",
          Set.of(
              "convert",
              "standards",
              "decision",
              "terminal",
              "core.decision",
              "core.gazetteer",
              "core.mapping",
              "core.rule",
              "core.standard",
              "core.standardise",
              "core.table",
              "formats.convert",
              "formats.read",
              "formats.reference",
              "formats.report",
              "formats.write"),
          "convert",
          Set.of(
              "standards",
              "decision",
              "terminal",
              "core.decision",
              "core.mapping",
              "core.rule",
              "core.standard",
              "core.standardise",
              "core.table",
              "formats.convert",
              "formats.read",
              "formats.reference",
              "formats.write"),
          "standards",
          Set.of("terminal", "core.gazetteer", "core.standard", "core.standardise"),
          "decision",
          Set.of("core.decision", "core.standardise"),
          "publish",
          Set.of("convert", "terminal", "core.mapping"),
          "reference",
          Set.of("terminal", "core.gazetteer", "formats.reference"),
          "terminal",
          Set.of("core.rule", "core.table", "formats.write"));

  @Test
  void everyPackageUsesWhatTheTableSays() {
    assertThat(PackageUses.of("cli")).isEqualTo(USES);
  }
}
