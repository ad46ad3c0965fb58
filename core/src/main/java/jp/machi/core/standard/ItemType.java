package jp.machi.core.standard;

import jp.machi.core.table.ColumnType;

/** What kind of value an item holds; decides how its cells are read. */
public enum ItemType {
  /** Free text. */
  TEXT(ColumnType.TEXT),
  /** Reading in full-width katakana. */
  KANA(ColumnType.TEXT),
  /** Identifier or code whose leading zeros matter. */
  IDENTIFIER(ColumnType.TEXT),
  /** Local government code, 6 digits with check digit (総務省 全国地方公共団体コード). */
  MUNICIPALITY_CODE(ColumnType.TEXT),
  /** Corporate number, 13 digits (法人番号). */
  CORPORATE_NUMBER(ColumnType.TEXT),
  /** Whole number. */
  INTEGER(ColumnType.INTEGER),
  /** Decimal number. */
  DECIMAL(ColumnType.DECIMAL),
  /** Degrees north, JGD2011. */
  LATITUDE(ColumnType.DECIMAL),
  /** Degrees east, JGD2011. */
  LONGITUDE(ColumnType.DECIMAL),
  /** Day. */
  DATE(ColumnType.DATE),
  /** Time of day {@code hh:mm}, up to 24:00. */
  TIME(ColumnType.TEXT),
  /** Telephone number. */
  PHONE(ColumnType.TEXT),
  /** Postal code {@code 210-8577}. */
  POSTAL_CODE(ColumnType.TEXT),
  /** 有 or 無. */
  FLAG(ColumnType.TEXT),
  /** 1 where it applies, else empty (disaster types of the evacuation-site list). */
  MARK(ColumnType.TEXT),
  /** Days of the week, such as 月火水木金. */
  WEEKDAYS(ColumnType.TEXT),
  /** Web address. */
  URL(ColumnType.TEXT),
  /** Mail address. */
  EMAIL(ColumnType.TEXT),
  /** Address from the prefecture to the building. */
  ADDRESS(ColumnType.TEXT);

  private final ColumnType columnType;

  ItemType(ColumnType columnType) {
    this.columnType = columnType;
  }

  /** How a released column of this kind is stored. */
  public ColumnType columnType() {
    return columnType;
  }
}
