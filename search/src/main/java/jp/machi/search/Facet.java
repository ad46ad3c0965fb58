package jp.machi.search;

import java.util.Locale;

/** A property by whose values the datasets of an answer are counted and chosen. */
public enum Facet {
  /** Who publishes it. */
  DEPARTMENT,
  /** Which standard dataset it is. */
  KIND,
  /** The field that it is about. */
  THEME,
  /** The terms under which it may be used. */
  LICENCE,
  /** The formats in which it is given. */
  FORMAT;

  /** Its name in small letters, such as {@code department}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Lucene field of the exact values. */
  String field() {
    return "facet." + key();
  }
}
