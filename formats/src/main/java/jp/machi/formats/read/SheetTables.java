package jp.machi.formats.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import org.jspecify.annotations.Nullable;

/** The tables on the visible sheets of a workbook, and what was left out. */
record SheetTables(List<SourceTable> tables, List<Finding> findings) {

  /** A sheet before its table is looked for. */
  record Sheet(String name, boolean hidden, HeadedTable.Rows rows) {}

  /**
   * Finds the tables of each visible sheet. A sheet without one is reported; a workbook without any
   * is refused with the reason of its first sheet.
   */
  static SheetTables find(List<Sheet> sheets, List<Finding> before) throws IOException {
    List<SourceTable> tables = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(before);
    UnreadableSourceException first = null;
    for (Sheet sheet : sheets) {
      if (sheet.hidden()) {
        findings.add(finding("sheet.hidden", Map.of("sheet", sheet.name())));
        continue;
      }
      UnreadableSourceException refusal = add(sheet, tables);
      if (refusal != null) {
        first = first == null ? refusal : first;
        findings.add(
            finding("sheet.not_read", Map.of("sheet", sheet.name(), "reason", refusal.code())));
      }
    }
    if (tables.isEmpty()) {
      throw first == null ? Refusal.of("table.no_rows") : first;
    }
    return new SheetTables(List.copyOf(tables), List.copyOf(findings));
  }

  /** Adds the tables of a sheet; returns why there are none. A broken file is thrown. */
  private static @Nullable UnreadableSourceException add(Sheet sheet, List<SourceTable> tables)
      throws IOException {
    try {
      tables.addAll(HeadedTable.find(sheet.name(), sheet.rows()));
      return null;
    } catch (UnreadableSourceException e) {
      if (!e.code().startsWith("table.")) {
        throw e;
      }
      return e;
    }
  }

  private static Finding finding(String code, Map<String, String> parameters) {
    return new Finding(code, Severity.WARNING, 0, "", "", "", parameters);
  }
}
