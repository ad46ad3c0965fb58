package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.machi.core.mapping.Recognition.Candidate;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;

/**
 * Finds the dataset of the standard that a table's headings belong to.
 *
 * <p>Every list of places has a name, an address and a phone number; these say nothing. An item
 * weighs {@code ln(datasets / datasets that have it)}, so that SSID or オストメイト decides and 名称 does
 * not. A wrong dataset harms more than none, because its rules would be applied: a table is
 * recognised only where it has a good part of what is special to one dataset, and no other dataset
 * is near. Where a title names the dataset and the dataset knows every heading, one special item is
 * enough: a list of sights with their names, addresses and fees that is called 観光施設一覧 is one.
 */
public final class Recogniser {
  /** Below, too much of the table or of the dataset is missing to be sure. */
  static final double THRESHOLD = 0.5;

  /** The next dataset must be this much worse. */
  static final double MARGIN = 0.08;

  /** What a title that names the dataset adds; it decides nothing alone. */
  static final double TITLE_HINT = 0.15;

  /** The share of a dataset's special items that a table must have. */
  static final double OWN_SHARE = 0.4;

  /** Or this many items that no other dataset has: nobody types three of them by chance. */
  static final int UNIQUE_ITEMS = 3;

  /** Items that more datasets share are not special to any. */
  private static final int FEW_DATASETS = 3;

  /** An edition's own headings count for it from this share on; a few occur in any table. */
  private static final double EDITION_SHARE = 0.5;

  private final Standards standards;
  private final Vocabulary vocabulary;
  private final Map<String, Set<String>> datasetsByConcept = new HashMap<>();
  private final double datasets;
  private final Editions editions;

  /** Recognises these datasets. */
  public Recogniser(Standards standards, Vocabulary vocabulary) {
    this.standards = standards;
    this.vocabulary = vocabulary;
    for (Standard standard : standards.all()) {
      for (Item item : standard.items()) {
        datasetsByConcept
            .computeIfAbsent(vocabulary.concept(item.name()), concept -> new HashSet<>())
            .add(standard.id());
      }
    }
    this.datasets =
        standards.all().stream().filter(Standard::isDefined).map(Standard::id).distinct().count();
    this.editions = new Editions(standards);
  }

  /**
   * The dataset of a table.
   *
   * @param headings the table's headings as written
   * @param titles words around the table, such as the name of its sheet and the line above it
   */
  public Recognition recognise(List<String> headings, List<String> titles) {
    Set<String> folded = new LinkedHashSet<>();
    Set<String> concepts = new LinkedHashSet<>();
    for (String heading : headings) {
      if (!heading.isBlank()) {
        folded.add(Headings.fold(heading));
        concepts.add(vocabulary.concept(heading));
      }
    }
    if (concepts.remove(Vocabulary.COORDINATES)) {
      concepts.add("latitude");
      concepts.add("longitude");
    }
    List<Candidate> candidates = new ArrayList<>();
    standards.all().stream()
        .filter(Standard::isDefined)
        .forEach(standard -> candidates.add(candidate(standard, concepts, titles)));
    candidates.removeIf(candidate -> candidate.score() <= 0);
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return new Recognition(decide(candidates, folded).or(() -> undefined(titles)), candidates);
  }

  /**
   * A dataset whose items are not known can be known by its full name only. No rule follows from
   * it: the table keeps its own columns.
   */
  private Optional<Standard> undefined(List<String> titles) {
    return standards.all().stream()
        .filter(standard -> !standard.isDefined())
        .filter(standard ->
            titles.stream()
                .anyMatch(title -> Headings.fold(title).contains(Headings.fold(standard.title()))))
        .findFirst();
  }

  private Candidate candidate(Standard standard, Set<String> concepts, List<String> titles) {
    double all = 0;
    double had = 0;
    double allOwn = 0;
    double hadOwn = 0;
    int unique = 0;
    Set<String> known = new HashSet<>();
    for (Item item : standard.items()) {
      String concept = concept(item, concepts);
      int sharing = datasetsByConcept.getOrDefault(concept, Set.of(standard.id())).size();
      double weight = Math.log((datasets + 1) / sharing);
      boolean has = concepts.contains(concept) && known.add(concept);
      all += weight;
      had += has ? weight : 0;
      if (sharing <= FEW_DATASETS) {
        allOwn += weight;
        hadOwn += has ? weight : 0;
        unique += has && sharing == 1 ? 1 : 0;
      }
    }
    double coverage = had / all;
    double fit = concepts.isEmpty() ? 0 : (double) known.size() / concepts.size();
    double own = allOwn == 0 ? 0 : unique >= UNIQUE_ITEMS ? 1 : hadOwn / allOwn;
    boolean titled = hadOwn > 0 && titles.stream().anyMatch(title -> names(title, standard));
    double score = score(coverage, fit) + (titled ? TITLE_HINT : 0);
    return new Candidate(standard, Math.min(1, score), coverage, fit, own, titled);
  }

  /** A heading may also be an item's English name, which the vocabulary need not know. */
  private String concept(Item item, Set<String> concepts) {
    String english = Headings.fold(item.englishName());
    return !english.isEmpty() && concepts.contains(english)
        ? english
        : vocabulary.concept(item.name());
  }

  /** F-measure that asks more of the fit: a short list of the right columns is the dataset too. */
  private static double score(double coverage, double fit) {
    return coverage + fit == 0 ? 0 : 1.25 * coverage * fit / (0.25 * fit + coverage);
  }

  private static boolean names(String title, Standard standard) {
    String core = Headings.fold(standard.title()).replace("一覧", "");
    return Headings.fold(title).contains(core);
  }

  private Optional<Standard> decide(List<Candidate> candidates, Set<String> folded) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Candidate best = candidates.getFirst();
    double next =
        candidates.stream()
            .filter(candidate -> !candidate.standard().id().equals(best.standard().id()))
            .mapToDouble(Candidate::score)
            .findFirst()
            .orElse(0);
    boolean special = best.own() >= OWN_SHARE || (best.titled() && best.fit() >= 1);
    boolean certain = best.score() >= THRESHOLD && special && best.score() - next >= MARGIN;
    return certain ? edition(best.standard().id(), folded) : Optional.empty();
  }

  /**
   * The edition whose own headings the table has, else the newest. A table in the layout of an
   * edition that is not loaded for its dataset stays generic: an older layout would be a step back.
   */
  private Optional<Standard> edition(String id, Set<String> folded) {
    Optional<String> written = editions.writtenIn(folded, EDITION_SHARE);
    return standards.all().stream()
        .filter(standard -> standard.id().equals(id))
        .filter(standard -> written.isEmpty() || standard.edition().equals(written.get()))
        .findFirst();
  }
}
