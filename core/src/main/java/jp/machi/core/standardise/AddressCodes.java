package jp.machi.core.standardise;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.machi.core.address.Doubt;
import jp.machi.core.address.JapaneseAddress;
import jp.machi.core.gazetteer.Town;
import jp.machi.core.rule.TableRules;

/**
 * Fills the codes of municipality and town from an address that leaves no doubt about them, where
 * the source has none in a row. Codes that are there are never touched.
 *
 * @param municipality column of the municipality code, -1 for none
 * @param town column of the 町字ID, -1 for none; nothing but an imported table of towns has these
 * @param prefecture column of the prefecture's name, which must not say otherwise; -1 for none
 * @param city column of the municipality's name, likewise
 */
record AddressCodes(int municipality, int town, int prefecture, int city) {
  private static final String MUNICIPALITY = "所在地_全国地方公共団体コード";
  private static final String TOWN = "町字ID";

  /** With any other doubt the text does not name the municipality by itself. */
  private static final Set<Doubt> BELOW_MUNICIPALITY =
      EnumSet.of(
          Doubt.TOWN_UNKNOWN,
          Doubt.TOWN_SHORTENED,
          Doubt.TOWN_GOES_ON,
          Doubt.CHOME_ASSUMED,
          Doubt.CHOME_UNKNOWN);

  /**
   * The columns of a table.
   *
   * @param knowsIds whether the table of towns may have ids; the one that ships has none
   */
  static AddressCodes of(List<ColumnPlan> plans, boolean knowsIds) {
    return new AddressCodes(
        ColumnPlan.called(MUNICIPALITY, plans),
        knowsIds ? ColumnPlan.called(TOWN, plans) : -1,
        ColumnPlan.called("所在地_都道府県", plans),
        ColumnPlan.called("所在地_市区町村", plans));
  }

  /** Whether a row lacks a code. */
  boolean lacks(String[][] values, int row) {
    return isEmpty(values, municipality, row) || isEmpty(values, town, row);
  }

  private static boolean isEmpty(String[][] values, int column, int row) {
    return column >= 0 && values[column][row].isEmpty();
  }

  void fill(String[][] values, int row, JapaneseAddress split, RowFindings found) {
    boolean certain =
        BELOW_MUNICIPALITY.containsAll(split.doubts())
            && agrees(values, prefecture, row, split.prefecture())
            && agrees(values, city, row, split.city());
    if (!certain) {
      return;
    }
    if (isEmpty(values, municipality, row)) {
      fill(values[municipality], row, MUNICIPALITY, split.code(), found);
    }
    if (isEmpty(values, town, row) && split.doubts().isEmpty()) {
      fill(values[town], row, TOWN, townId(split), found);
    }
  }

  /** A city may be given without its district or ward. */
  private static boolean agrees(String[][] values, int column, int row, String name) {
    return column < 0 || name.contains(values[column][row]);
  }

  /**
   * Only that of the very town, whose numbered parts have ids of their own: 番町1-8 may be a number
   * of 番町, too.
   */
  private static String townId(JapaneseAddress split) {
    boolean assumed = split.town().endsWith("丁目") && split.written().town().indexOf('丁') < 0;
    Optional<Town> known =
        split
            .known()
            .filter(town -> town.name().equals(split.town()))
            .filter(town -> town.koaza().equals(split.koaza()));
    return assumed ? "" : known.map(Town::id).orElse("");
  }

  private static void fill(String[] column, int row, String name, String value, RowFindings found) {
    if (!value.isEmpty()) {
      column[row] = value;
      found.repaired(row, TableRules.ADDRESS_DERIVED.card().code(), name, "", value);
    }
  }
}
