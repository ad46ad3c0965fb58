package jp.machi.core.standardise;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.machi.core.address.Doubt;
import jp.machi.core.address.JapaneseAddress;
import jp.machi.core.rule.TableRules;
import jp.machi.core.standard.ItemType;

/**
 * Fills the items for the parts of an address from the whole address, where the source leaves all
 * of them empty in a row. Values that are there are never touched, and a row with some parts is
 * left alone: its author may have split differently.
 *
 * @param address column of the whole address
 * @param parts columns of prefecture, municipality, town, block and building, in this order
 */
record AddressParts(int address, List<Integer> parts) {
  private static final List<String> PARTS =
      List.of("所在地_都道府県", "所在地_市区町村", "所在地_町字", "所在地_番地以下", "建物名等(方書)");

  /** What can be filled in a table; empty where it lacks the address or a part. */
  static Optional<AddressParts> of(List<ColumnPlan> plans) {
    int address = -1;
    for (int i = 0; i < plans.size() && address < 0; i++) {
      boolean whole =
          plans.get(i).item().filter(item -> item.type() == ItemType.ADDRESS).isPresent()
              && plans.get(i).link().sourceColumn() >= 0;
      address = whole ? i : -1;
    }
    List<Integer> parts = PARTS.stream().map(name -> column(plans, name)).toList();
    return address < 0 || parts.contains(-1)
        ? Optional.empty()
        : Optional.of(new AddressParts(address, parts));
  }

  private static int column(List<ColumnPlan> plans, String item) {
    for (int i = 0; i < plans.size(); i++) {
      if (plans.get(i).item().filter(each -> each.name().equals(item)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** The same plans; parts that the source lacks say that they come from the address. */
  List<ColumnPlan> marked(List<ColumnPlan> plans) {
    return IntStream.range(0, plans.size())
        .mapToObj(i -> parts.contains(i) ? plans.get(i).derivedWhereAbsent() : plans.get(i))
        .toList();
  }

  /** Fills the rows of a chunk. */
  void fill(String[][] values, int rows, RowFindings found) {
    for (int row = 0; row < rows; row++) {
      String whole = values[address][row];
      if (!whole.isEmpty() && allEmpty(values, row)) {
        fill(values, row, JapaneseAddress.split(whole), found);
      }
    }
  }

  private boolean allEmpty(String[][] values, int row) {
    for (int part : parts) {
      if (!values[part][row].isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Only from the municipality on down: without it the rest of the split is not certain. */
  private void fill(String[][] values, int row, JapaneseAddress split, RowFindings found) {
    if (split.city().isEmpty() || split.doubts().contains(Doubt.MUNICIPALITY_AMBIGUOUS)) {
      return;
    }
    boolean town = !split.town().isEmpty();
    List<String> texts =
        List.of(
            split.prefecture(),
            split.city(),
            split.town(),
            town ? split.block() + split.rest() : "",
            town ? split.building() : "");
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        values[parts.get(i)][row] = texts.get(i);
        found.repaired(
            row, TableRules.ADDRESS_DERIVED.card().code(), PARTS.get(i), "", texts.get(i));
      }
    }
  }
}
