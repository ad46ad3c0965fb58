package jp.machi.core.rule;

/**
 * A rule about the text of one cell, whatever its column. Its examples are cells. The cheapest
 * kind; called for every cell, so it must not allocate where nothing is wrong.
 */
public non-sealed interface CellRule extends Rule {

  /** Whether a cell breaks the rule. Linear in its length, never throws. */
  boolean breaks(String cell);
}
