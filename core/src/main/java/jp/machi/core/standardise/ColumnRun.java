package jp.machi.core.standardise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.geo.Coordinates;
import jp.machi.core.personal.ColumnSightings;
import jp.machi.core.rule.CellRule;
import jp.machi.core.rule.Rules;
import jp.machi.core.rule.Severity;
import jp.machi.core.rule.TableRules;
import jp.machi.core.standardise.ColumnPlan.Half;
import jp.machi.core.table.SourceRow;
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
    for (int row = 0; row < values.length; row++) {
      String cell = column < 0 ? "" : rows.get(row).cell(column);
      if (plan.looksAtCells()) {
        sightings.look(rows.get(row).number(), cell);
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
    return plan.half() == Half.WHOLE ? read(cell, row) : half(cell, row);
  }

  private String read(String cell, int row) {
    return switch (plan.reader().read(cell)) {
      case Reading.Kept kept -> fitted(kept.value());
      case Reading.Repaired repaired -> {
        found.repaired(row, repaired.code(), heading, cell, repaired.value());
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

  private String half(String cell, int row) {
    Optional<Coordinates> pair = Coordinates.split(cell);
    if (pair.isEmpty()) {
      if (plan.looksAtCells()) {
        found.add(row, TableRules.NOT_A_PAIR, heading, cell, Map.of());
      }
      return fitted(cell);
    }
    boolean latitude = plan.half() == Half.LATITUDE;
    String part = latitude ? pair.get().latitude() : pair.get().longitude();
    String value = plan.reader().read(part).value();
    found.repaired(row, TableRules.COORDINATES_SPLIT.card().code(), heading, cell, value);
    return fitted(value);
  }

  /** Looks whether a value fits; trusts no reader, because files are typed by this. */
  private String fitted(String value) {
    if (!unfit && !plan.isText() && !value.isEmpty()) {
      unfit = !Canonical.fits(plan.column().type(), value);
    }
    return value;
  }
}
