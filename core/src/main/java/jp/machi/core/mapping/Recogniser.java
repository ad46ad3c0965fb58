package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * Finds the dataset of the standard that a table belongs to, by its headings, its title and what it
 * lists.
 *
 * <p>Every list of places has a name, an address and a phone number; these say nothing. A column
 * speaks for a dataset by the logarithm of how much likelier it is there than in any dataset, so
 * that SSID or オストメイト decides and 名称 does not; a column that only other datasets have speaks
 * against. A wrong dataset harms more than none, because its rules would be applied: a table is
 * recognised only from {@link #CERTAIN} on, and where no other dataset is near.
 */
public final class Recogniser {
  /**
   * What a table must reach: two items that few datasets have, or one and a title. Chosen so that
   * every dataset is known by its own headings and no list of places with hours and a capacity is
   * taken for one of care services; the annotated tables were looked at for it.
   */
  static final double CERTAIN = 3.1;

  /** The next dataset must be this much worse. */
  static final double MARGIN = 1.0;

  /** What a title adds that mentions what a dataset lists; it decides nothing alone. */
  static final double TITLE = 2.5;

  /** What the title of a list of just that adds: enough where nothing speaks against it. */
  static final double HEADED = 4.0;

  /** What it adds that nearly all names in the list are names of such things. */
  static final double NAMES = 4.0;

  /** What a heading adds that names what a dataset without known items is about. */
  static final double HEADING = 4.0;

  /** What a heading adds that names what a dataset lists: 医療機関名 may also stand beside figures. */
  static final double NAMED = 1.5;

  /** What it adds that the table has nearly every item of a dataset, be they common or not. */
  static final double COMPLETE = 2.0;

  private static final double NEARLY_ALL = 0.8;
  private static final int FEW_DATASETS = 2;
  private static final int FEWEST_SPECIAL = 2;
  private static final int FEWEST_NAMES = 3;
  private static final double MOST_NAMES = 0.75;

  /** Where half of the names are such names, one item that few datasets have is enough. */
  private static final double HALF = 0.5;

  private static final String NAME = "name";

  /** What a list has of what it lists, and a count by year has not. */
  private static final Set<String> IDENTITY =
      Set.of(NAME, "event-name", "address", "place-town", "latitude", "area-name", "waste-item");

  private static final Set<String> PLACES = Set.of("address", "place-town", "latitude");

  /** At least so many columns of a list are what the dataset asks for. */
  private static final double SOME = 0.3;

  /** Further columns of the city's own speak no more than so much against a title. */
  private static final double MOST_AGAINST = -0.8;

  /** A dataset's items are not all in each of its lists. */
  private static final double LIKELY = 0.7;

  private static final double AGAINST = 0.6;
  private static final double UNKNOWN = 0.2;

  /** An edition's own headings count for it from this share on; a few occur in any table. */
  private static final double EDITION_SHARE = 0.5;

  /**
   * What is looked at of a table.
   *
   * @param columns the first column of each concept
   */
  private record Seen(
      List<String> headings, List<String> titles, Map<String, Integer> columns, Sample sample) {

    Set<String> concepts() {
      return columns.keySet();
    }

    List<String> values(String concept) {
      Integer column = columns.get(concept);
      return column == null ? List.of() : sample.values(column);
    }
  }

  private final Standards standards;
  private final Vocabulary vocabulary;
  private final Subjects subjects = Subjects.shipped();
  private final Map<String, Set<String>> datasetsByConcept = new HashMap<>();
  private final Map<Standard, Set<String>> conceptsOf = new LinkedHashMap<>();
  private final double datasets;
  private final Editions editions;

  /** Recognises these datasets. */
  public Recogniser(Standards standards, Vocabulary vocabulary) {
    this.standards = standards;
    this.vocabulary = vocabulary.knowing(standards);
    for (Standard standard : standards.all()) {
      List<Item> items = standard.items();
      List<String> own = items.stream().map(item -> this.vocabulary.concept(item.name())).toList();
      Set<String> concepts = new HashSet<>(own);
      Set<String> context = vocabulary.context(standard.title());
      Target.aliases(items, own, context, this.vocabulary).values().forEach(concepts::addAll);
      for (String concept : concepts) {
        datasetsByConcept.computeIfAbsent(concept, _ -> new HashSet<>()).add(standard.id());
      }
      conceptsOf.put(standard, concepts);
    }
    this.datasets =
        standards.all().stream().filter(Standard::isDefined).map(Standard::id).distinct().count();
    this.editions = new Editions(standards);
  }

  /**
   * The dataset of a table whose rows are not known.
   *
   * @param headings the table's headings as written
   * @param titles words around the table, such as the name of its sheet and the line above it
   */
  public Recognition recognise(List<String> headings, List<String> titles) {
    return recognise(headings, titles, new Sample(List.of(), true));
  }

  /** The dataset of a table. */
  public Recognition recognise(List<String> headings, List<String> titles, Sample sample) {
    Set<String> folded = new LinkedHashSet<>();
    for (String heading : headings) {
      if (!vocabulary.phrase(heading).saysNothing()) {
        folded.add(Headings.fold(heading));
      }
    }
    Seen seen = new Seen(headings, titles, ColumnConcepts.of(headings, sample, vocabulary), sample);
    List<Candidate> candidates = new ArrayList<>();
    for (Standard standard : standards.all()) {
      candidates.add(candidate(standard, seen));
    }
    candidates.removeIf(candidate -> candidate.score() <= 0);
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return new Recognition(decide(candidates, folded), candidates);
  }

  private Candidate candidate(Standard standard, Seen seen) {
    Set<String> concepts = seen.concepts();
    double layout = layout(standard, concepts);
    boolean counted = seen.titles().stream().anyMatch(subjects::counts);
    boolean named = !counted && about(standard, seen.headings());
    double about = named ? (standard.isDefined() ? NAMED : HEADING) : 0;
    boolean titled =
        seen.titles().stream()
            .filter(title -> !isOfAnother(title, standard) && !subjects.counts(title))
            .anyMatch(title -> names(title, standard));
    boolean headed =
        fits(standard, concepts)
            && seen.titles().stream().anyMatch(title -> subjects.heads(title, standard.id()));
    boolean plain = concepts.stream().allMatch(datasetsByConcept::containsKey);
    List<String> special = special(standard, concepts);
    double names = called(standard, seen.values(NAME));
    boolean kinds =
        special.stream().anyMatch(it -> called(standard, seen.values(it)) >= MOST_NAMES);
    boolean another = !headed && seen.titles().stream().anyMatch(it -> isOfAnother(it, standard));
    boolean called = !another && ((plain && names >= MOST_NAMES) || kinds);
    double columns = headed ? Math.max(MOST_AGAINST, layout) : layout;
    double score = columns + about + title(standard, headed, titled) + (called ? NAMES : 0);
    int wanted = names >= HALF || titled || named ? 1 : FEWEST_SPECIAL;
    boolean list =
        headed
            || (titled && !standard.isDefined())
            || called
            || (named && !standard.isDefined())
            || special.size() >= wanted
            || isComplete(standard, concepts);
    boolean enough = list && (headed || !counted);
    return new Candidate(
        standard, enough ? score : Math.min(score, CERTAIN / 2), layout, titled, called);
  }

  /**
   * Whether a title is that of a list of another dataset: 自転車等駐車場 mentions 駐車場 and means bicycles.
   */
  private boolean isOfAnother(String title, Standard standard) {
    return !subjects.heads(title, standard.id())
        && standards.all().stream().anyMatch(other -> subjects.heads(title, other.id()));
  }

  /**
   * Whether a table names or places what it lists, and some of its columns are the dataset's. One
   * that names and places it may have as many columns of the city's own as it likes.
   */
  private boolean fits(Standard standard, Set<String> concepts) {
    Set<String> own = conceptsOf.getOrDefault(standard, Set.of());
    boolean placed = concepts.contains(NAME) && concepts.stream().anyMatch(PLACES::contains);
    return !standard.isDefined()
        || placed
        || (concepts.stream().anyMatch(IDENTITY::contains)
            && concepts.stream().filter(own::contains).count() >= SOME * concepts.size());
  }

  /** No rule follows from being taken for a dataset whose items are not known. */
  private static double title(Standard standard, boolean headed, boolean titled) {
    boolean enough = headed || (titled && !standard.isDefined());
    return enough ? HEADED : titled ? TITLE : 0;
  }

  private boolean isComplete(Standard standard, Set<String> concepts) {
    long had =
        standard.items().stream()
            .filter(item -> concepts.contains(vocabulary.concept(item.name())))
            .count();
    return standard.isDefined() && had >= NEARLY_ALL * standard.items().size();
  }

  /** What a table has of the items that few datasets have: one may be any list's own. */
  private List<String> special(Standard standard, Set<String> concepts) {
    Set<String> own = conceptsOf.getOrDefault(standard, Set.of());
    return concepts.stream()
        .filter(own::contains)
        .filter(concept -> datasetsByConcept.getOrDefault(concept, Set.of()).size() <= FEW_DATASETS)
        .toList();
  }

  /** How much the columns speak for a dataset; nothing where its items are not known. */
  private double layout(Standard standard, Set<String> concepts) {
    if (!standard.isDefined()) {
      return 0;
    }
    Set<String> own = conceptsOf.getOrDefault(standard, Set.of());
    double sum = isComplete(standard, concepts) ? COMPLETE : 0;
    for (String concept : concepts) {
      Set<String> sharing = datasetsByConcept.get(concept);
      if (sharing == null) {
        sum -= UNKNOWN;
      } else if (own.contains(concept)) {
        sum += Math.max(0, Math.log(LIKELY * (datasets + 1) / (sharing.size() + 0.5)));
      } else {
        sum -= AGAINST * (1 - sharing.size() / datasets);
      }
    }
    return sum;
  }

  private boolean about(Standard standard, List<String> headings) {
    return headings.stream().anyMatch(heading -> subjects.identifies(heading, standard.id()));
  }

  /** Share of names that are names of what a dataset lists, 0 where there are too few. */
  private double called(Standard standard, List<String> names) {
    long called = names.stream().filter(name -> subjects.calls(name).equals(standard.id())).count();
    return names.size() >= FEWEST_NAMES ? (double) called / names.size() : 0;
  }

  private boolean names(String title, Standard standard) {
    if (title.isBlank()) {
      return false;
    }
    String core = Headings.fold(standard.title()).replace("一覧", "");
    return Headings.fold(title).contains(core) || subjects.named(title, standard.id()) > 0;
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
    boolean certain = best.score() >= CERTAIN && best.score() - next >= MARGIN;
    return certain ? edition(best.standard().id(), folded) : Optional.empty();
  }

  /**
   * The edition whose own headings the table has, else the newest. A table in the layout of a newer
   * edition than is loaded for its dataset stays generic: an older layout would be a step back.
   */
  private Optional<Standard> edition(String id, Set<String> folded) {
    Optional<String> written = editions.writtenIn(folded, EDITION_SHARE);
    return standards.all().stream()
        .filter(standard -> standard.id().equals(id))
        .filter(standard -> written.isEmpty() || isUsable(standard, written.get()))
        .findFirst();
  }

  private boolean isUsable(Standard standard, String written) {
    boolean known = standards.find(standard.id(), written).isPresent();
    return !standard.isDefined()
        || standard.edition().equals(written)
        || (!known && written.compareTo(standard.edition()) < 0);
  }
}
