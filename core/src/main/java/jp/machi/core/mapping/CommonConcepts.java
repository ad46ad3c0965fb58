package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.machi.core.mapping.ItemClaims.Claim;
import jp.machi.core.standard.Item;

/**
 * What the columns hold that are no item of their table's dataset: names, addresses, phone numbers
 * and the other items that some dataset has.
 */
final class CommonConcepts {
  /** A kind is one of what a dataset lists; without a dataset nobody knows of what. */
  private static final String KIND = "kind";

  private final Vocabulary vocabulary;
  private final Sample sample;
  private final List<String> headings;
  private final Set<String> folded = new HashSet<>();
  private final Set<String> understood = new HashSet<>();

  CommonConcepts(Vocabulary vocabulary, Sample sample, List<String> headings) {
    this.vocabulary = vocabulary;
    this.sample = sample;
    this.headings = headings;
    for (String heading : headings) {
      folded.add(Headings.fold(heading));
      understood.add(vocabulary.understood(heading));
    }
    if (understood.contains("place-town")) {
      understood.remove("address");
    }
  }

  /**
   * The claims that win by column.
   *
   * @param columns columns to look at
   * @param linked claims that are linked already; what they mean is not looked for again
   */
  Map<Integer, List<Claim>> of(Set<Integer> columns, Collection<List<Claim>> linked) {
    Set<String> had = new HashSet<>();
    linked.forEach(claims -> claims.forEach(claim -> had.add(claim.target().concept())));
    ItemClaims claims =
        new ItemClaims(
            vocabulary.commonItems().stream().filter(item -> isLookedFor(item, had)).toList(),
            new ItemClaims.Context(Set.of(), vocabulary.about("")),
            vocabulary,
            new Views(vocabulary, sample, headings));
    columns.stream().sorted().forEach(column -> claims.add(column, headings.get(column)));
    Map<Integer, List<Claim>> winners = new TreeMap<>();
    for (Claim claim : claims.winners()) {
      winners.computeIfAbsent(claim.column(), _ -> new ArrayList<>()).add(claim);
    }
    claims
        .closing(winners.values())
        .ifPresent(
            claim -> winners.computeIfAbsent(claim.column(), _ -> new ArrayList<>()).add(claim));
    return winners;
  }

  /**
   * An item that one dataset has alone is looked for by its own name only: in another list the room
   * for guests is no shelter. Prefecture and municipality in front of an address are not parts of
   * it, nor of the name of an area, but where they are all there is they are parts of the address.
   */
  private boolean isLookedFor(Item item, Set<String> had) {
    String concept = vocabulary.concept(item.name());
    boolean front = understood.contains("address") || understood.contains("area-name");
    if (had.contains(concept) || (isFront(concept) && !front)) {
      return false;
    }
    boolean narrow = vocabulary.isSpecial(concept) || concept.equals(KIND);
    return !narrow || folded.contains(Headings.fold(item.name()));
  }

  private static boolean isFront(String concept) {
    return concept.equals("prefecture-name") || concept.equals("city-name");
  }
}
