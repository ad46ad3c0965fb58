package jp.machi.core.mapping;

/** Why a source column was linked to an item, strongest first. */
public enum Evidence {
  /** A person said so in a mapping file. */
  OVERRIDE,
  /** The heading is the item's name, after folding width and spaces. */
  NAME,
  /** The heading is a known variant of the item's name. */
  VARIANT,
  /** The values are of a form that only this item has. */
  VALUES,
  /** The item is a part of another linked column, such as the prefecture of an address. */
  DERIVED,
  /** No item: the column is kept under its own heading. */
  OWN
}
