package jp.machi.core.standardise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.mapping.EditionChange.Join;
import jp.machi.core.rule.CellRule;
import jp.machi.core.rule.Rules;
import jp.machi.core.rule.TableRules;
import jp.machi.core.table.SourceRow;

/**
 * Fills a released column from several columns of the source, because an edition of the standard
 * joined their items: 静岡県 and 焼津市 become 静岡県焼津市.
 *
 * @param column released column
 * @param sources columns of the source, in order
 * @param headings their headings
 */
record JoinedColumn(int column, String name, List<Integer> sources, List<String> headings) {

  /** Binds joins to the columns of a plan. */
  static List<JoinedColumn> of(List<Join> joins, List<ColumnPlan> plans, List<String> header) {
    List<String> names = plans.stream().map(plan -> plan.column().name()).toList();
    return joins.stream()
        .map(join ->
            new JoinedColumn(
                names.indexOf(join.item()),
                join.item(),
                join.sources(),
                join.sources().stream().map(header::get).toList()))
        .toList();
  }

  /** Fills the rows of a chunk. */
  void fill(String[][] values, List<SourceRow> rows, RowFindings found) {
    for (int row = 0; row < rows.size(); row++) {
      StringBuilder joined = new StringBuilder();
      for (int i = 0; i < sources.size(); i++) {
        String cell = rows.get(row).cell(sources.get(i));
        joined.append(cell.strip());
        Optional<CellRule> broken = Rules.brokenBy(cell);
        if (broken.isPresent()) {
          found.add(row, broken.get(), headings.get(i), cell, Map.of());
        }
      }
      if (!joined.isEmpty()) {
        values[column][row] = joined.toString();
        found.repaired(row, TableRules.EDITION_JOINED.card().code(), name, "", joined.toString());
      }
    }
  }
}
