package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much the words of headings say about concepts, counted over every known heading. A word that
 * stands in headings of one concept only decides; a word such as 番号 that many share says little.
 *
 * <p>Two views are combined. <i>Likeness</i> compares a heading with a known one, word by word,
 * each weighed by what it decides: it knows what a heading ought to have. <i>Evidence</i> adds up,
 * for each word, the share of a concept among the headings that have the word, smoothed by {@link
 * #SMOOTHING} headings of nothing: it knows words that were never seen together. Immutable.
 */
final class WordEvidence {
  /** A word seen once is half believed, a word seen four times nine tenths. */
  private static final double SMOOTHING = 0.5;

  /** What stands in brackets is a unit or a remark more often than a noun. */
  private static final double ASIDE = 0.5;

  /** What a list is about stands in many of its headings and tells them little apart. */
  private static final double SUBJECT = 0.25;

  private static final double CONTEXT = 0.15;

  /** Words alone do not say what the heading lacks: they suggest, and seldom decide. */
  private static final double HEARSAY = 0.7;

  /** A word that no known heading has may change everything or nothing. */
  private static final double UNKNOWN = 0.67;

  private static final double NUMBER = 0.6;

  /** What a word too many or too few costs against a word in common. */
  private static final double DIFFERENCE = 0.8;

  /** Another head is another thing: the note on a phone number is no phone number. */
  private static final double OTHER_HEAD = 0.65;

  private final Lexicon lexicon;
  private final Map<String, Map<String, Integer>> conceptsByWord = new HashMap<>();
  private final Map<String, List<Phrase>> known = new TreeMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final double concepts;

  /** Counts over known headings, by concept. */
  WordEvidence(Lexicon lexicon, Map<String, List<Phrase>> headings) {
    this.lexicon = lexicon;
    headings.forEach((concept, phrases) -> {
      known.put(concept, List.copyOf(new HashSet<>(phrases)));
      for (Phrase phrase : phrases) {
        for (String word : phrase.words()) {
          conceptsByWord
              .computeIfAbsent(word, _ -> new HashMap<>())
              .merge(concept, 1, Integer::sum);
        }
      }
    });
    this.concepts = Math.max(2, headings.size());
    conceptsByWord.forEach((word, byConcept) ->
        weights.put(
            word, Math.log((concepts + 1) / (byConcept.size() + 0.5)) / Math.log(concepts + 1)));
  }

  /** How much a word decides, 0 to 1. */
  double weight(String word, Set<String> context) {
    Double learned = weights.get(word);
    boolean number = Character.isDigit(word.charAt(0));
    double weight = learned != null ? Math.min(1, learned) : number ? NUMBER : UNKNOWN;
    double role = lexicon.role(word) == Lexicon.Role.SUBJECT ? SUBJECT : 1;
    return weight * role * (context.contains(word) ? CONTEXT : 1);
  }

  /**
   * How alike a heading and a known one are, 0 to 1.
   *
   * @param context words that say little here, because the whole list is about them
   */
  double likeness(Phrase heading, Phrase other, Set<String> context) {
    if (heading.saysNothing() || other.saysNothing()) {
      return 0;
    }
    double common = 0;
    double different = 0;
    for (String word : heading.words()) {
      double weight = weight(word, context) * (heading.asides().contains(word) ? ASIDE : 1);
      if (other.words().contains(word)) {
        common += weight;
      } else {
        different += weight;
      }
    }
    if (common == 0) {
      return 0;
    }
    for (String word : other.words()) {
      if (!heading.words().contains(word)) {
        different += weight(word, context) * (other.asides().contains(word) ? ASIDE : 1);
      }
    }
    boolean heads =
        other.words().contains(heading.head()) && heading.words().contains(other.head());
    return common / (common + DIFFERENCE * different) * (heads ? 1 : OTHER_HEAD);
  }

  /** How much a heading's words speak for a concept, 0 to 1. */
  double evidence(Phrase heading, String concept, Set<String> context) {
    double all = 0;
    double spoken = 0;
    for (String word : heading.words()) {
      double weight = weight(word, context) * (heading.asides().contains(word) ? ASIDE : 1);
      Map<String, Integer> byConcept = conceptsByWord.getOrDefault(word, Map.of());
      int seen = byConcept.values().stream().mapToInt(Integer::intValue).sum();
      all += weight;
      spoken += weight * byConcept.getOrDefault(concept, 0) / (seen + SMOOTHING);
    }
    return all == 0 ? 0 : HEARSAY * spoken / all;
  }

  /** The best of both views of a heading and a concept, 0 to 1. */
  double of(Phrase heading, String concept, Set<String> context) {
    return Math.max(evidence(heading, concept, context), alike(heading, concept, context));
  }

  /** How alike a heading and the nearest known one of a concept are, 0 to 1. */
  double alike(Phrase heading, String concept, Set<String> context) {
    double best = 0;
    for (Phrase each : known.getOrDefault(concept, List.of())) {
      best = Math.max(best, likeness(heading, each, context));
    }
    return best;
  }

  /** Whether a heading says something, but in words that nobody listed and no known heading has. */
  boolean knowsNothingOf(Phrase heading) {
    return !heading.saysNothing()
        && heading.words().stream().noneMatch(conceptsByWord::containsKey)
        && heading.words().stream().noneMatch(lexicon::knows);
  }

  /** Concepts that share a word with a heading. */
  List<String> touched(Phrase heading) {
    Set<String> touched = new HashSet<>();
    heading
        .words()
        .forEach(word -> touched.addAll(conceptsByWord.getOrDefault(word, Map.of()).keySet()));
    List<String> sorted = new ArrayList<>(touched);
    sorted.sort(null);
    return sorted;
  }
}
