package jp.machi.core.table;

/** How the values of a released column are stored. Every value also has one canonical text. */
public enum ColumnType {
  /** Any text. */
  TEXT,
  /** A 64-bit whole number; canonical text without leading zeros or plus sign. */
  INTEGER,
  /** A 64-bit IEEE number; canonical text is plain decimal, shortest form that reads back equal. */
  DECIMAL,
  /** A day of the Gregorian calendar; canonical text {@code 2026-04-01}. */
  DATE
}
