package jp.machi.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import jp.machi.testkit.PackageUses;
import org.junit.jupiter.api.Test;

/** Which package of formats uses which: the table is compared exactly, so no row can be stale. */
class ArchitectureTest {
  private static final Map<String, Set<String>> USES =
      Map.of(
          "convert",
          Set.of("write", "core.mapping", "core.rule", "core.standardise", "core.table"),
          "map",
          Set.of("xml", "core.geo", "core.rule", "core.table"),
          "pdf",
          Set.of("core.table"),
          "read",
          Set.of("map", "pdf", "xml", "core.layout", "core.mapping", "core.rule", "core.table"),
          "reference",
          Set.of("core.code", "core.gazetteer", "core.geo", "core.table", "core.text"),
          "report",
          Set.of("write", "core.personal", "core.rule", "core.standardise", "core.table"),
          "write",
          Set.of("core.geo", "core.table"),
          "xml",
          Set.of("core.table"));

  @Test
  void everyPackageUsesWhatTheTableSays() {
    assertThat(PackageUses.of("formats")).isEqualTo(USES);
  }
}
