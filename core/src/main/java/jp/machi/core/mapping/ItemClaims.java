package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import jp.machi.core.geo.Coordinates;
import jp.machi.core.mapping.Vocabulary.Meaning;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.standard.Standard;

/**
 * Which source column claims which item of a standard. The strongest evidence wins; among equals
 * the more usual heading, then the first column.
 */
final class ItemClaims {

  /** One column's claim on one item. */
  record Claim(Item item, int column, Evidence evidence, int rank) {}

  private static final Comparator<Claim> STRENGTH =
      Comparator.comparing(Claim::evidence)
          .thenComparingInt(Claim::rank)
          .thenComparingInt(Claim::column);

  private final Standard standard;
  private final Vocabulary vocabulary;
  private final Sample sample;
  private final List<Claim> claims = new ArrayList<>();

  ItemClaims(Standard standard, Vocabulary vocabulary, Sample sample) {
    this.standard = standard;
    this.vocabulary = vocabulary;
    this.sample = sample;
  }

  /** Puts down what a column claims by a person's word. */
  void override(int column, Item item) {
    claims.add(new Claim(item, column, Evidence.OVERRIDE, 0));
  }

  /** Puts down what a column claims by its heading and values. */
  void add(int column, String heading) {
    String folded = Headings.fold(heading);
    Optional<Item> named = first(item -> Headings.fold(item.name()).equals(folded));
    if (named.isPresent() && !folded.isEmpty()) {
      claims.add(new Claim(named.get(), column, Evidence.NAME, 0));
      return;
    }
    if (holdsCoordinates(column, heading)) {
      Evidence evidence = vocabulary.find(heading).isPresent() ? Evidence.VARIANT : Evidence.VALUES;
      fused(column, evidence);
      return;
    }
    variant(column, heading, folded);
  }

  private void variant(int column, String heading, String folded) {
    if (folded.isEmpty()) {
      return;
    }
    Optional<Meaning> meaning = vocabulary.find(heading);
    Optional<Item> item =
        first(each -> Headings.fold(each.englishName()).equals(folded))
            .or(() -> meaning.flatMap(known -> first(each -> isCalled(each, known.concept()))));
    item.filter(each -> sample.suits(column, each))
        .ifPresent(each ->
            claims.add(
                new Claim(each, column, Evidence.VARIANT, meaning.map(Meaning::rank).orElse(0))));
  }

  private boolean isCalled(Item item, String concept) {
    return vocabulary.concept(item.name()).equals(concept);
  }

  /** Whether a column holds latitude and longitude in each cell. */
  private boolean holdsCoordinates(int column, String heading) {
    return holdsCoordinates(vocabulary, sample, column, heading);
  }

  /**
   * Whether a column holds latitude and longitude in each cell: by its heading and most values, or
   * without a known heading by every value.
   */
  static boolean holdsCoordinates(
      Vocabulary vocabulary, Sample sample, int column, String heading) {
    Optional<Meaning> meaning = vocabulary.find(heading);
    boolean named =
        meaning.filter(known -> known.concept().equals(Vocabulary.COORDINATES)).isPresent();
    if (named) {
      return !sample.values(column).isEmpty()
          && sample.mostly(column, cell -> Coordinates.split(cell).isPresent());
    }
    return meaning.isEmpty() && sample.all(column, cell -> Coordinates.split(cell).isPresent());
  }

  private void fused(int column, Evidence evidence) {
    Optional<Item> latitude = first(item -> item.type() == ItemType.LATITUDE);
    Optional<Item> longitude = first(item -> item.type() == ItemType.LONGITUDE);
    if (latitude.isPresent() && longitude.isPresent()) {
      claims.add(new Claim(latitude.get(), column, evidence, Integer.MAX_VALUE));
      claims.add(new Claim(longitude.get(), column, evidence, Integer.MAX_VALUE));
    }
  }

  private Optional<Item> first(Predicate<Item> wanted) {
    return standard.items().stream().filter(wanted).findFirst();
  }

  /** The winning claim of each item, by the item's name. */
  Map<String, Claim> winners() {
    Map<String, Claim> winners = new TreeMap<>();
    claims.stream()
        .sorted(STRENGTH)
        .forEach(claim -> winners.putIfAbsent(claim.item().name(), claim));
    dropHalfPairs(winners);
    return winners;
  }

  /** Claims that did not win. */
  List<Claim> losers(Map<String, Claim> winners) {
    return claims.stream()
        .filter(claim -> !claim.equals(winners.get(claim.item().name())))
        .toList();
  }

  /** A fused column is used for both coordinates or not at all. */
  private void dropHalfPairs(Map<String, Claim> winners) {
    winners
        .values()
        .removeIf(claim ->
            claim.rank() == Integer.MAX_VALUE
                && winners.values().stream()
                        .filter(other -> other.column() == claim.column())
                        .count()
                    < 2);
  }
}
