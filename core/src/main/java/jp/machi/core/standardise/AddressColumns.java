package jp.machi.core.standardise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.machi.core.address.AddressParser;
import jp.machi.core.address.JapaneseAddress;
import jp.machi.core.code.Municipalities;
import jp.machi.core.code.Municipality;
import jp.machi.core.gazetteer.Outlines;
import jp.machi.core.gazetteer.Position;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.gazetteer.Town;
import jp.machi.core.rule.AddressRules;
import jp.machi.core.standard.ItemType;

/**
 * Looks at the address of each row, once: fills its parts and codes, compares it with code and
 * coordinates. A row with nothing to fill or compare is not looked at.
 */
final class AddressColumns {
  /** An address that is less certain contradicts nothing. */
  private static final int LEAST_CONFIDENCE = 80;

  /** Simplified outlines are some hundred metres off. */
  private static final double BORDER_DEGREES = 0.003;

  private final List<ColumnPlan> plans;
  private final Optional<AddressParts> parts;
  private final AddressCodes codes;
  private final Reference reference;
  private final int address;
  private final int code;
  private final int publisher;
  private final int latitude;
  private final int longitude;

  private AddressColumns(List<ColumnPlan> plans, int address, Reference reference) {
    this.plans = plans;
    this.address = address;
    this.reference = reference;
    this.parts = AddressParts.of(plans);
    this.codes = AddressCodes.of(plans, reference.importedTowns().isPresent());
    this.code = brought(codes.municipality());
    this.publisher = brought(ColumnPlan.called("全国地方公共団体コード", plans));
    this.latitude = brought(typed(plans, ItemType.LATITUDE));
    this.longitude = brought(typed(plans, ItemType.LONGITUDE));
  }

  /** The columns of a table; empty where it has no address. */
  static Optional<AddressColumns> of(List<ColumnPlan> plans, Reference reference) {
    int address = typed(plans, ItemType.ADDRESS);
    boolean brought = address >= 0 && plans.get(address).link().sourceColumn() >= 0;
    return brought ? Optional.of(new AddressColumns(plans, address, reference)) : Optional.empty();
  }

  private static int typed(List<ColumnPlan> plans, ItemType type) {
    for (int i = 0; i < plans.size(); i++) {
      if (plans.get(i).item().filter(item -> item.type() == type).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private int brought(int column) {
    return column >= 0 && plans.get(column).link().sourceColumn() >= 0 ? column : -1;
  }

  /** The same plans; parts that the source lacks say that they come from the address. */
  List<ColumnPlan> marked() {
    return IntStream.range(0, plans.size())
        .mapToObj(i -> isDerived(i) ? plans.get(i).derivedWhereAbsent() : plans.get(i))
        .toList();
  }

  private boolean isDerived(int column) {
    return parts.filter(each -> each.parts().contains(column)).isPresent()
        || column == codes.municipality()
        || column == codes.town();
  }

  /** Looks at the rows of a chunk. */
  void look(String[][] values, int rows, RowFindings found) {
    AddressParser parser = new AddressParser(reference.towns());
    for (int row = 0; row < rows; row++) {
      String whole = values[address][row];
      int at = row;
      boolean fills = !whole.isEmpty() && parts.filter(p -> p.allEmpty(values, at)).isPresent();
      boolean lacks = codes.lacks(values, row);
      if (fills || (!whole.isEmpty() && (lacks || hasToCompare(values, row)))) {
        JapaneseAddress split = parser.parse(whole, home(values, row));
        if (fills) {
          parts.orElseThrow().fill(values, row, split, found);
        }
        codes.fill(values, row, split, found);
        compare(values, row, split, found);
      }
    }
  }

  private boolean hasToCompare(String[][] values, int row) {
    boolean compares = reference.outlines().isPresent() || reference.importedTowns().isPresent();
    return (compares && latitude >= 0 && longitude >= 0) || !cell(values, code, row).isEmpty();
  }

  /** The municipality that the list is about, for addresses that do not name theirs. */
  private Optional<Municipality> home(String[][] values, int row) {
    String own = cell(values, code, row);
    return Municipalities.shipped().find(own.isEmpty() ? cell(values, publisher, row) : own);
  }

  private static String cell(String[][] values, int column, int row) {
    return column < 0 ? "" : values[column][row];
  }

  private void compare(String[][] values, int row, JapaneseAddress split, RowFindings found) {
    if (split.municipality().isEmpty() || split.confidence() < LEAST_CONFIDENCE) {
      return;
    }
    Municipality said = split.municipality().get();
    String written = cell(values, code, row);
    Municipalities.shipped()
        .find(written)
        .filter(coded -> !coded.agreesWith(said))
        .ifPresent(coded ->
            found.add(
                row,
                AddressRules.CODE_DISAGREES,
                plans.get(code).heading(),
                written,
                Map.of("coded", name(coded), "city", name(said), "address", values[address][row])));
    comparePlace(values, row, split, found);
  }

  private void comparePlace(String[][] values, int row, JapaneseAddress split, RowFindings found) {
    if (latitude < 0 || longitude < 0) {
      return;
    }
    String north = values[latitude][row];
    String east = values[longitude][row];
    Municipality said = split.municipality().orElseThrow();
    if (north.isEmpty() && east.isEmpty()) {
      split
          .known()
          .filter(_ -> reference.importedTowns().isPresent())
          .flatMap(Town::position)
          .ifPresent(point ->
              found.add(
                  row,
                  AddressRules.COORDINATE_TOWN_KNOWN,
                  plans.get(latitude).heading(),
                  "",
                  Map.of(
                      "town",
                      said.name() + split.town(),
                      "point",
                      point.latitude() + ", " + point.longitude())));
      return;
    }
    Optional<Position> position = position(north, east);
    if (position.isPresent()) {
      reference
          .outlines()
          .flatMap(outlines -> elsewhere(outlines, position.get(), said))
          .ifPresent(place ->
              found.add(
                  row,
                  AddressRules.COORDINATE_ELSEWHERE,
                  plans.get(latitude).heading(),
                  north,
                  Map.of("place", name(place), "city", name(said))));
    }
  }

  private static Optional<Municipality> elsewhere(
      Outlines outlines, Position position, Municipality said) {
    Optional<Municipality> place = outlines.at(position).filter(found -> !found.agreesWith(said));
    if (place.isEmpty()) {
      return place;
    }
    for (int side = 0; side < 4; side++) {
      double north = side == 0 ? BORDER_DEGREES : side == 1 ? -BORDER_DEGREES : 0;
      double east = side == 2 ? BORDER_DEGREES : side == 3 ? -BORDER_DEGREES : 0;
      Position near = new Position(position.latitude() + north, position.longitude() + east);
      if (outlines.at(near).filter(found -> found.agreesWith(said)).isPresent()) {
        return Optional.empty();
      }
    }
    return place;
  }

  private static Optional<Position> position(String north, String east) {
    try {
      return Optional.of(new Position(Double.parseDouble(north), Double.parseDouble(east)));
    } catch (NumberFormatException e) {
      return Optional.empty(); // reported where the cell was read
    }
  }

  private static String name(Municipality one) {
    return one.prefecture() + one.name();
  }
}
