package jp.machi.core.mapping;

/** Why a source column was linked to an item, strongest first. */
public enum Evidence {
  /** A person said so in a mapping file. */
  OVERRIDE,
  /** The heading is the item's name, after folding width and spaces. */
  NAME,
  /** The heading is a known variant of the item's name. */
  VARIANT,
  /** The heading is made of words that mean the item. */
  WORDS,
  /** The values are of a form that only this item has. */
  VALUES,
  /** The column stands in a numbered row of columns, as the item does among the items. */
  POSITION,
  /** The item is a part of another linked column, such as the prefecture of an address. */
  DERIVED,
  /** No item: the column is kept under its own heading. */
  OWN
}
