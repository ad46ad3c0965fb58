package jp.machi.server.portal;

import jp.machi.core.mapping.Evidence;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.server.release.MappedColumn;
import org.jspecify.annotations.Nullable;

/**
 * A released column as the tables of columns show it.
 *
 * @param filled how many of the rows have a value, {@code ""} where that was not counted
 * @param mapped where it comes from, null where the report is gone
 */
record ColumnLine(Column column, Label label, String filled, @Nullable MappedColumn mapped) {

  /** Name of the type in {@link Words}. */
  public String typeKey() {
    return typeKey(column.type());
  }

  /** Name in {@link Words} of why it was linked as it was. */
  public String evidenceKey() {
    return mapped == null ? "evidence.own" : evidenceKey(mapped.evidence());
  }

  /** The heading in the source; {@code ""} where the source has none. */
  public String source() {
    return mapped == null ? "" : mapped.sourceHeading();
  }

  /** Whether it is an item of the standard. */
  public boolean ofStandard() {
    return mapped != null && mapped.itemType() != null;
  }

  static String typeKey(ColumnType type) {
    return switch (type) {
      case TEXT -> "type.text";
      case INTEGER -> "type.integer";
      case DECIMAL -> "type.decimal";
      case DATE -> "type.date";
    };
  }

  static String evidenceKey(Evidence evidence) {
    return switch (evidence) {
      case OVERRIDE -> "evidence.override";
      case NAME -> "evidence.name";
      case VARIANT -> "evidence.variant";
      case WORDS -> "evidence.words";
      case VALUES -> "evidence.values";
      case POSITION -> "evidence.position";
      case DERIVED -> "evidence.derived";
      case OWN -> "evidence.own";
    };
  }
}
