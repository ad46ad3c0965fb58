package jp.machi.core.standardise;

import java.util.List;
import java.util.Optional;
import jp.machi.core.mapping.CellPart;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.mapping.ColumnLink.Why;
import jp.machi.core.mapping.Evidence;
import jp.machi.core.standard.Item;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.core.value.ValueReader;

/**
 * How one released column is filled.
 *
 * @param link where its values come from
 * @param column name and expected type
 * @param reader reads its cells
 * @param looksAtCells whether the rules about cells run here; false where another released column
 *     already takes the same source column
 */
record ColumnPlan(ColumnLink link, Column column, ValueReader reader, boolean looksAtCells) {

  /** Heading for findings: as in the source, else the released name. */
  String heading() {
    return link.sourceHeading().isBlank() ? column.name() : link.sourceHeading();
  }

  /** Place of the column of that item, -1 where there is none. */
  static int called(String item, List<ColumnPlan> plans) {
    for (int i = 0; i < plans.size(); i++) {
      if (plans.get(i).item().filter(each -> each.name().equals(item)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  CellPart part() {
    return link.origin().part();
  }

  Optional<Item> item() {
    return link.item();
  }

  /** This plan; where the source has no such column, its values come from another one. */
  ColumnPlan derivedWhereAbsent() {
    if (link.sourceColumn() >= 0) {
      return this;
    }
    ColumnLink derived =
        new ColumnLink(link.name(), link.origin(), link.item(), new Why(Evidence.DERIVED));
    return new ColumnPlan(derived, column, reader, looksAtCells);
  }

  boolean isText() {
    return column.type() == ColumnType.TEXT;
  }
}
