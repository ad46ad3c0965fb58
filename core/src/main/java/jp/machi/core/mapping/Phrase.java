package jp.machi.core.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a heading says: its words in the vocabulary's spelling, without those that say nothing. The
 * last word is the head, for Japanese puts the noun that is meant at the end: 施設の電話番号 is a number,
 * 電話番号備考 is a note. English headings with a preposition have it before that.
 *
 * @param words distinct words in the order of the heading
 * @param head the noun that is meant, {@code ""} where the heading says nothing
 * @param asides words that stand in brackets only: a unit or a remark more often than a noun
 */
record Phrase(List<String> words, String head, Set<String> asides) {
  static final Phrase NOTHING = new Phrase(List.of(), "", Set.of());

  Phrase {
    words = List.copyOf(words);
    asides = Set.copyOf(asides);
  }

  boolean saysNothing() {
    return words.isEmpty();
  }

  /** The same, where what stands in brackets is what is meant and the rest is the aside. */
  Phrase turned() {
    Set<String> outside = new HashSet<>(words);
    outside.removeAll(asides);
    String meant = words.stream().filter(asides::contains).reduce(head, (_, last) -> last);
    return new Phrase(words, meant, outside);
  }

  /** The same with one word in the place of another. */
  Phrase saying(String word, String instead) {
    List<String> said =
        words.stream().map(each -> each.equals(instead) ? word : each).distinct().toList();
    return new Phrase(said, head.equals(instead) ? word : head, asides);
  }
}
