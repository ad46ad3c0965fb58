package jp.machi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Words of public administration that mean the same. One group a line in {@code synonyms.txt}. */
final class Synonyms {
  /** A query word with more ways to say it than this is answered by the first of them. */
  static final int MAX_VARIANTS = 12;

  private static final List<List<Word>> GROUPS =
      ResourceLines.of("synonyms.txt").stream().map(Synonyms::group).toList();

  private Synonyms() {}

  /** The folded text itself, then each text with one of its words said in another way. */
  static List<String> variants(String text) {
    Set<String> variants = new LinkedHashSet<>();
    variants.add(text);
    String kana = Folding.kana(text);
    GROUPS.stream().flatMap(group -> rephrase(text, kana, group)).forEach(variants::add);
    return new ArrayList<>(variants).subList(0, Math.min(MAX_VARIANTS, variants.size()));
  }

  private static Stream<String> rephrase(String text, String kana, List<Word> group) {
    if (group.stream().anyMatch(word -> word.reading().equals(kana))) {
      return group.stream().map(Word::text);
    }
    return group.stream()
        .filter(word -> word.isSaidIn(text))
        .limit(1)
        .flatMap(word -> group.stream().map(other -> text.replace(word.text(), other.text())));
  }

  /** Longest words first, so that 無線lan is replaced before lan is. */
  private static List<Word> group(String line) {
    return Stream.of(line.split("="))
        .map(word -> Word.of(Folding.fold(word.strip())))
        .sorted(Comparator.comparingInt((Word word) -> word.text().length()).reversed())
        .toList();
  }

  /** A folded word and how it is read aloud. */
  private record Word(String text, String reading) {
    static Word of(String text) {
      try {
        return new Word(text, TextAnalysis.reading(text));
      } catch (IOException impossible) {
        throw new UncheckedIOException("cannot read a word in memory", impossible);
      }
    }

    /** ASCII words only as a whole, so that "park" is not seen in "parking". */
    boolean isSaidIn(String other) {
      boolean ascii = text.chars().allMatch(letter -> letter < 0x80);
      return ascii ? other.equals(text) : other.contains(text);
    }
  }
}
