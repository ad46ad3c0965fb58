package jp.machi.formats.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.standard.Standard;
import jp.machi.core.standardise.Chunk;
import jp.machi.core.standardise.Ledger;
import jp.machi.core.standardise.Outcome;
import jp.machi.core.standardise.Plan;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.core.table.SourceRow;

/**
 * A plan that takes cells as they are. INTEGER columns want digits; a cell that begins with ! is
 * repaired by taking the mark away. Its ledger wants a second look where it is told to.
 */
record FakePlan(List<Column> columns, boolean second, List<String> calls) implements Plan {

  FakePlan(List<Column> columns, boolean second) {
    this(columns, second, new ArrayList<>());
  }

  @Override
  public Optional<Standard> standard() {
    return Optional.empty();
  }

  @Override
  public List<ColumnLink> links() {
    return List.of();
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public Chunk standardise(List<SourceRow> rows) {
    String[][] values = new String[columns.size()][rows.size()];
    boolean[] unfit = new boolean[columns.size()];
    List<Finding> findings = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < values.length; column++) {
        String cell = rows.get(row).cell(column);
        String value = cell.startsWith("!") ? cell.substring(1) : cell;
        values[column][row] = value;
        unfit[column] |=
            columns.get(column).type() == ColumnType.INTEGER && !value.matches("[0-9]*");
        if (!value.equals(cell)) {
          findings.add(repair(rows.get(row).number(), columns.get(column).name(), cell, value));
        }
      }
    }
    long[] numbers = rows.stream().mapToLong(SourceRow::number).toArray();
    return new Chunk(numbers, values, unfit, findings);
  }

  private static Finding repair(long row, String column, String cell, String value) {
    return new Finding("text.mark", Severity.FIXED, row, column, cell, value, Map.of());
  }

  @Override
  public Ledger ledger() {
    return new Ledger() {
      private final boolean[] unfit = new boolean[columns.size()];
      private final TreeMap<String, Long> counts = new TreeMap<>();
      private long rows;

      @Override
      public void add(Chunk chunk) {
        calls.add("add " + chunk.rowNumbers()[0]);
        rows += chunk.rows();
        for (int column = 0; column < unfit.length; column++) {
          unfit[column] |= chunk.unfit()[column];
        }
        chunk.findings().forEach(finding -> counts.merge(finding.code(), 1L, Long::sum));
      }

      @Override
      public boolean wantsSecondLook() {
        return second;
      }

      @Override
      public void look(Chunk chunk) {
        calls.add("look " + chunk.rowNumbers()[0]);
      }

      @Override
      public Outcome close() {
        calls.add("close");
        List<Column> fitting = new ArrayList<>();
        for (int column = 0; column < unfit.length; column++) {
          Column planned = columns.get(column);
          fitting.add(unfit[column] ? new Column(planned.name(), ColumnType.TEXT) : planned);
        }
        long repaired = counts.getOrDefault("text.mark", 0L);
        return new Outcome(rows, repaired, fitting, counts, List.of(), List.of(), false);
      }
    };
  }
}
