package jp.machi.core.standardise;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.machi.core.address.Doubt;
import jp.machi.core.address.JapaneseAddress;
import jp.machi.core.rule.TableRules;

/**
 * Fills the items for the parts of an address from the whole address, where the source leaves all
 * of them empty in a row. Values that are there are never touched, and a row with some parts is
 * left alone: its author may have split differently.
 *
 * @param parts columns of prefecture, municipality, town, block and building, in this order
 */
record AddressParts(List<Integer> parts) {
  private static final List<String> PARTS =
      List.of("所在地_都道府県", "所在地_市区町村", "所在地_町字", "所在地_番地以下", "建物名等(方書)");

  /** With these the municipality or the town is a guess, which is never written. */
  private static final Set<Doubt> GUESSES =
      EnumSet.of(Doubt.MUNICIPALITY_AMBIGUOUS, Doubt.MUNICIPALITY_FROM_TOWN, Doubt.TOWN_DESTROYED);

  /** What can be filled in a table; empty where it lacks a part. */
  static Optional<AddressParts> of(List<ColumnPlan> plans) {
    List<Integer> parts = PARTS.stream().map(name -> ColumnPlan.called(name, plans)).toList();
    return parts.contains(-1) ? Optional.empty() : Optional.of(new AddressParts(parts));
  }

  /** Whether a row has none of the parts. */
  boolean allEmpty(String[][] values, int row) {
    for (int part : parts) {
      if (!values[part][row].isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Only from the municipality on down: without it the rest of the split is not certain. */
  void fill(String[][] values, int row, JapaneseAddress split, RowFindings found) {
    if (split.city().isEmpty() || split.doubts().stream().anyMatch(GUESSES::contains)) {
      return;
    }
    String town = split.town() + split.koaza();
    List<String> texts =
        List.of(
            split.prefecture(),
            split.city(),
            town,
            town.isEmpty() ? "" : blockAndRest(split),
            town.isEmpty() ? "" : split.building());
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        values[parts.get(i)][row] = texts.get(i);
        found.repaired(
            row, TableRules.ADDRESS_DERIVED.card().code(), PARTS.get(i), "", texts.get(i));
      }
    }
  }

  /** 587-1地先; streets of Kyoto and marks before the address are no part of the number. */
  private static String blockAndRest(JapaneseAddress split) {
    return split.written().after().isEmpty() || !split.building().isEmpty()
        ? split.block()
        : split.block() + split.written().after().strip();
  }
}
