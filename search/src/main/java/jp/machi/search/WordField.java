package jp.machi.search;

import java.util.Locale;

/**
 * Where words are indexed and how much a match weighs. Several parts of a dataset share one, since
 * each costs a look into the dictionary for each word of each question.
 */
enum WordField {
  /** Japanese title. */
  TITLE(8),
  /** What names it otherwise. */
  NAMES(4),
  /** What is said about it. */
  ABOUT(2),
  /** What its rows say. */
  BODY(1);

  private final float weight;

  WordField(float weight) {
    this.weight = weight;
  }

  /** Lucene field. */
  String field() {
    return "words." + name().toLowerCase(Locale.ROOT);
  }

  /** How much a match weighs. */
  float weight() {
    return weight;
  }
}
