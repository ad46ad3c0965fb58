package jp.machi.core.rule;

import java.util.List;
import java.util.Optional;
import jp.machi.core.standard.Item;

/**
 * A rule about the standardised values of one row. Its examples are small tables: lines end with
 * {@code ⏎}, cells stand between {@code ｜}, the first line holds the headings.
 */
public non-sealed interface RowRule extends Rule {

  /**
   * What there is to check in a table.
   *
   * @param items the item of each released column
   * @return one check for each group of columns that the rule is about, none where there is none
   */
  List<RowCheck> checks(List<Optional<Item>> items);

  /** A rule bound to the columns of one table. */
  @FunctionalInterface
  interface RowCheck {
    /** No column breaks the rule. */
    int NONE = -1;

    /**
     * The column that breaks the rule in a row, or {@link #NONE}.
     *
     * @param values {@code values[column][row]}
     */
    int brokenColumn(String[][] values, int row);
  }
}
