package jp.machi.core.standardise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Finding;
import jp.machi.core.standard.Standards;
import jp.machi.core.table.SourceRow;

/** A whole run over a small table, in chunks of two rows so that their seams are run too. */
record Run(Plan plan, List<Chunk> chunks, Outcome outcome) {
  private static final int CHUNK = 2;

  static Run of(Standards standards, String table, MappingOverrides overrides) {
    return of(new Standardiser(standards), table, overrides);
  }

  static Run of(Standardiser standardiser, String table, MappingOverrides overrides) {
    try {
      ListTable source = ListTable.of(table);
      Plan plan = standardiser.plan(source, overrides);
      Ledger ledger = plan.ledger();
      List<Chunk> chunks = new ArrayList<>();
      List<SourceRow> rows = source.rows();
      for (int i = 0; i < rows.size(); i += CHUNK) {
        chunks.add(plan.standardise(rows.subList(i, Math.min(rows.size(), i + CHUNK))));
      }
      chunks.forEach(ledger::add);
      if (ledger.wantsSecondLook()) {
        chunks.forEach(ledger::look);
      }
      return new Run(plan, chunks, ledger.close());
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static Run of(String table) {
    return of(Standards.shipped(), table, MappingOverrides.NONE);
  }

  List<String> columns() {
    return outcome.columns().stream().map(column -> column.name()).toList();
  }

  /** Every value of a released column. */
  List<String> values(String column) {
    int index = columns().indexOf(column);
    List<String> values = new ArrayList<>();
    chunks.forEach(chunk -> values.addAll(List.of(chunk.values()[index])));
    return values;
  }

  List<String> codes() {
    return outcome.findings().stream().map(Finding::code).distinct().sorted().toList();
  }

  /** What was found, one line each: {@code row column code original → value}. */
  String found(String code) {
    return outcome.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .map(finding ->
            "%d %s %s → %s"
                .formatted(finding.row(), finding.column(), finding.original(), finding.value()))
        .collect(Collectors.joining("\n"));
  }
}
