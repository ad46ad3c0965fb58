package jp.machi.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import jp.machi.testkit.PackageUses;
import org.junit.jupiter.api.Test;

/** The rows know tables and geometry of core, and nothing else of ours. */
class ArchitectureTest {

  @Test
  void usesTablesAndGeometryOfCoreAlone() {
    assertThat(PackageUses.of("rows")).isEqualTo(Map.of("rows", Set.of("core.geo", "core.table")));
  }
}
