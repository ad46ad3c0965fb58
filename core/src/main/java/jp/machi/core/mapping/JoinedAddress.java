package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.mapping.ColumnLink.Origin;
import jp.machi.core.mapping.ItemClaims.Claim;

/** An address that the source has in several columns, joined where it has none in one. */
final class JoinedAddress {
  /** The parts are certain; that nothing stands between them is not. */
  static final double CONFIDENCE = 0.8;

  /** Concepts in the order of an address; the columns in front of a list name the same places. */
  private static final List<List<String>> PARTS =
      List.of(
          List.of("place-prefecture", "prefecture-name"),
          List.of("place-city", "city-name"),
          List.of("place-town"),
          List.of("place-block"));

  private static final int TOWN = 2;

  private JoinedAddress() {}

  /** The columns to join; empty unless there are a municipality and something below it. */
  @SafeVarargs
  static Optional<Origin> of(List<String> headings, Map<Integer, List<Claim>>... found) {
    Map<String, Integer> columns = new HashMap<>();
    for (Map<Integer, List<Claim>> each : found) {
      each.values().stream()
          .flatMap(Collection::stream)
          .filter(claim -> claim.view().isWhole())
          .forEach(claim -> columns.putIfAbsent(claim.target().concept(), claim.column()));
    }
    List<Integer> joined = new ArrayList<>();
    boolean city = false;
    boolean below = false;
    for (int part = 0; part < PARTS.size(); part++) {
      Optional<Integer> column =
          PARTS.get(part).stream().filter(columns::containsKey).findFirst().map(columns::get);
      city |= part < TOWN && column.isPresent();
      below |= part >= TOWN && column.isPresent();
      column.ifPresent(joined::add);
    }
    if (!city || !below) {
      return Optional.empty();
    }
    String heading = String.join("＋", joined.stream().map(headings::get).toList());
    return Optional.of(
        new Origin(joined.getFirst(), heading, CellPart.WHOLE, joined.subList(1, joined.size())));
  }
}
