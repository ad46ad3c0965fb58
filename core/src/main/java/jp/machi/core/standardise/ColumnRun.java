package jp.machi.core.standardise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.mapping.CellPart;
import jp.machi.core.personal.ColumnSightings;
import jp.machi.core.rule.CellRule;
import jp.machi.core.rule.Rules;
import jp.machi.core.rule.Severity;
import jp.machi.core.rule.TableRule;
import jp.machi.core.rule.TableRules;
import jp.machi.core.table.SourceRow;
import jp.machi.core.text.Spaces;
import jp.machi.core.value.Reading;

/** Fills one released column for some rows. Used once. */
final class ColumnRun {
  private final ColumnPlan plan;
  private final RowFindings found;
  private final String heading;
  private final String[] values;
  private final ColumnSightings sightings;
  private boolean unfit;

  ColumnRun(ColumnPlan plan, List<SourceRow> rows, RowFindings found) {
    this.plan = plan;
    this.found = found;
    this.heading = plan.heading();
    this.values = new String[rows.size()];
    this.sightings = new ColumnSightings(heading);
    int column = plan.link().sourceColumn();
    List<Integer> joined = plan.link().origin().joined();
    for (int row = 0; row < values.length; row++) {
      String cell = column < 0 ? "" : rows.get(row).cell(column);
      if (plan.looksAtCells()) {
        sightings.look(rows.get(row).number(), cell);
      }
      if (!joined.isEmpty()) {
        values[row] = joined(cell, rows.get(row), row);
        continue;
      }
      values[row] = cell.isEmpty() ? "" : value(cell, row);
    }
  }

  String[] values() {
    return values;
  }

  /** What may be personal data. */
  ColumnSightings sightings() {
    return sightings;
  }

  /** Whether a value does not fit the column's type. */
  boolean unfit() {
    return unfit;
  }

  private String value(String cell, int row) {
    Optional<CellRule> broken = Rules.brokenBy(cell);
    if (broken.isPresent()) {
      if (plan.looksAtCells()) {
        found.add(row, broken.get(), heading, cell, Map.of());
      }
      return fitted(cell);
    }
    return plan.part().isWhole() ? read(cell, row) : part(cell, row);
  }

  /** The parts of an item that the source has in several columns; rules look at them there. */
  private String joined(String first, SourceRow source, int row) {
    StringBuilder whole = new StringBuilder(Spaces.trim(first));
    plan.link().origin().joined().forEach(column -> whole.append(Spaces.trim(source.cell(column))));
    String value = plan.reader().read(whole.toString()).value();
    if (!value.isEmpty()) {
      found.repaired(row, TableRules.COLUMNS_JOINED.card().code(), heading, "", value);
    }
    return fitted(value);
  }

  private String read(String cell, int row) {
    return switch (plan.reader().read(cell)) {
      case Reading.Kept kept -> fitted(kept.value());
      case Reading.Repaired repaired -> {
        found.repaired(row, repaired, heading, cell);
        yield fitted(repaired.value());
      }
      case Reading.Unreadable unreadable -> {
        found.unreadable(row, unreadable, severity(unreadable.code()), heading, cell);
        yield fitted(unreadable.value());
      }
    };
  }

  /** What the card says; a column of the city's own has no standard that could say MUST. */
  private Severity severity(String code) {
    return plan.item().isPresent() ? ReaderSeverities.of(code) : Severity.WARNING;
  }

  private String part(String cell, int row) {
    CellPart part = plan.part();
    boolean coordinate = part == CellPart.LATITUDE || part == CellPart.LONGITUDE;
    Optional<String> found = part.of(cell);
    if (found.isEmpty()) {
      if (coordinate && plan.looksAtCells()) {
        this.found.add(row, TableRules.NOT_A_PAIR, heading, cell, Map.of());
      }
      String alone = part.alone(cell);
      return coordinate || alone.isEmpty() ? fitted(alone) : read(alone, row);
    }
    Reading reading = plan.reader().read(found.get());
    if (reading instanceof Reading.Unreadable unreadable) {
      return read(unreadable.value(), row);
    }
    TableRule rule = coordinate ? TableRules.COORDINATES_SPLIT : TableRules.CELL_SPLIT;
    this.found.repaired(row, rule.card().code(), heading, cell, reading.value());
    return fitted(reading.value());
  }

  /** Looks whether a value fits; trusts no reader, because files are typed by this. */
  private String fitted(String value) {
    if (!unfit && !plan.isText() && !value.isEmpty()) {
      unfit = !Canonical.fits(plan.column().type(), value);
    }
    return value;
  }
}
