package jp.machi.formats.read;

import java.util.ArrayList;
import java.util.List;
import jp.machi.core.rule.Finding;
import jp.machi.core.table.SourceTable;
import jp.machi.formats.map.MapFile;

/** A map as a file of tables. */
record MapSource(String format, String encoding, List<SourceTable> tables, List<Finding> findings)
    implements SourceFile {

  static MapSource of(String format, MapFile map, List<Finding> before) {
    List<Finding> findings = new ArrayList<>(before);
    findings.addAll(map.findings());
    return new MapSource(format, map.encoding(), map.tables(), List.copyOf(findings));
  }

  @Override
  public void close() {
    // Each cursor closes its own file.
  }
}
