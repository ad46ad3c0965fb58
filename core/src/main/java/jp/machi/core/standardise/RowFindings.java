package jp.machi.core.standardise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Rule;
import jp.machi.core.rule.Rules;
import jp.machi.core.rule.Severity;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;
import jp.machi.core.value.Reading;

/** Collects what is found in some rows. Not thread-safe. */
final class RowFindings {
  private record Found(int row, Finding finding) {}

  private final List<SourceRow> rows;
  private final List<Found> found = new ArrayList<>();

  RowFindings(List<SourceRow> rows) {
    this.rows = rows;
  }

  /** A rule is broken in a row. */
  void add(int row, Rule rule, String column, String original, Map<String, String> more) {
    found.add(new Found(row, rule.finding(rows.get(row).number(), column, original, more)));
  }

  /** What the reader of a row remarked. */
  void remarked(int row, List<Remark> remarks) {
    for (Remark remark : remarks) {
      found.add(new Found(row, Rules.called(remark.code()).finding(remark)));
    }
  }

  /** A cell was put into standard form. */
  void repaired(int row, String code, String column, String original, String value) {
    add(row, code, Severity.FIXED, column, original, value, Map.of());
  }

  /** A reader put a cell into standard form. */
  void repaired(int row, Reading.Repaired reading, String column, String original) {
    String value = reading.value();
    add(row, reading.code(), Severity.FIXED, column, original, value, reading.parameters());
  }

  /** A cell cannot be read as what its column should hold. */
  void unreadable(
      int row, Reading.Unreadable reading, Severity severity, String column, String original) {
    add(row, reading.code(), severity, column, original, "", reading.parameters());
  }

  private void add(
      int row,
      String code,
      Severity severity,
      String column,
      String original,
      String value,
      Map<String, String> more) {
    long number = rows.get(row).number();
    found.add(new Found(row, new Finding(code, severity, number, column, original, value, more)));
  }

  List<Finding> inRowOrder() {
    found.sort(Comparator.comparingInt(Found::row));
    return found.stream().map(Found::finding).toList();
  }
}
