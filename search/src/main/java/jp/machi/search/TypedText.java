package jp.machi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a person typed, as a query. No character has a meaning beyond itself.
 *
 * <p>The text is split at blanks. A part is found through its words in any field, through its
 * letters standing together (a safety net where the tokeniser cuts otherwise), or, where it is kana
 * alone, through the reading.
 */
final class TypedText {
  /** Longer than any question to a catalogue; what follows is not looked at. */
  static final int MAX_LENGTH = 200;

  /** Each part costs a query over all fields. */
  static final int MAX_PARTS = 8;

  /** Bounds the clauses of a part without blanks. */
  static final int MAX_WORDS = 24;

  private static final float OTHER_WORD = 0.6f;
  private static final float LETTERS = 1;
  private static final float TITLE_LETTERS = 4;
  private static final float READING = 2;
  private static final float TIE = 0.1f;

  private TypedText() {}

  /**
   * The query of a text.
   *
   * @param all true where each part and word must be found, false where one is enough
   */
  static Query query(String text, boolean all) throws IOException {
    List<String> parts = parts(text);
    if (parts.isEmpty()) {
      return text.isBlank() ? MatchAllDocsQuery.INSTANCE : new MatchNoDocsQuery("no word in it");
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String part : parts) {
      query.add(part(part, all), all ? Occur.MUST : Occur.SHOULD);
    }
    return query.build();
  }

  /** Finds what shares half the pairs of letters, for a word that is nowhere as it was typed. */
  static Query nearly(String text) throws IOException {
    List<String> pairs = TextAnalysis.pairs(Folding.kana(String.join(" ", parts(text))));
    if (pairs.size() < 2) {
      return new MatchNoDocsQuery("too short to be nearly right");
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<String> first = pairs.subList(0, Math.min(MAX_WORDS, pairs.size()));
    for (String pair : first) {
      query.add(new TermQuery(new Term(IndexedDocument.LETTERS, pair)), Occur.SHOULD);
    }
    return query.setMinimumNumberShouldMatch(Math.ceilDiv(first.size(), 2)).build();
  }

  /** The parts between blanks, folded; punctuation alone is no part. */
  static List<String> parts(String text) {
    String folded = Folding.cut(Folding.fold(Folding.cut(text, MAX_LENGTH)), MAX_LENGTH);
    return Stream.of(folded.split("[\\s、。・,]+"))
        .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
        .limit(MAX_PARTS)
        .toList();
  }

  private static Query part(String part, boolean all) throws IOException {
    List<Query> ways = new ArrayList<>();
    for (String variant : Synonyms.variants(part)) {
      float weight = variant.equals(part) ? 1 : OTHER_WORD;
      ways.add(new BoostQuery(variant(variant, all), weight));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static Query variant(String variant, boolean all) throws IOException {
    BooleanQuery.Builder ways = new BooleanQuery.Builder();
    List<String> words = telling(TextAnalysis.words(variant), all);
    if (!words.isEmpty()) {
      ways.add(words(words, all), Occur.SHOULD);
    }
    List<String> pairs = TextAnalysis.pairs(Folding.kana(variant));
    if (!pairs.isEmpty()) {
      ways.add(letters(pairs), Occur.SHOULD);
      if (Folding.isKana(variant) && pairs.size() > 1) {
        Query reading = phrase(IndexedDocument.READING, pairs);
        ways.add(new BoostQuery(reading, READING), Occur.SHOULD);
        ways.add(phrase(IndexedDocument.BODY_READING, pairs), Occur.SHOULD);
      }
    }
    return ways.build();
  }

  /** Where one word is enough, single letters such as 場 or 日 are not, beside longer words. */
  private static List<String> telling(List<String> words, boolean all) {
    List<String> longer = words.stream().filter(word -> word.length() > 1).toList();
    return all || longer.isEmpty() ? words : longer;
  }

  private static Query words(List<String> words, boolean all) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words.subList(0, Math.min(MAX_WORDS, words.size()))) {
      query.add(word(word), all ? Occur.MUST : Occur.SHOULD);
      // いちょう is イチョウ here, which is another word
      List<String> pairs = all ? List.of() : TextAnalysis.pairs(Folding.kana(word));
      if (pairs.size() > 1) {
        query.add(letters(pairs), Occur.SHOULD);
      }
    }
    return query.build();
  }

  private static Query word(String word) {
    List<Query> fields = new ArrayList<>();
    for (WordField field : WordField.values()) {
      fields.add(new BoostQuery(new TermQuery(new Term(field.field(), word)), field.weight()));
    }
    return new DisjunctionMaxQuery(fields, TIE);
  }

  private static Query letters(List<String> pairs) {
    return new DisjunctionMaxQuery(
        List.of(
            new BoostQuery(phrase(IndexedDocument.TITLE_LETTERS, pairs), TITLE_LETTERS),
            new BoostQuery(phrase(IndexedDocument.LETTERS, pairs), LETTERS)),
        TIE);
  }

  private static Query phrase(String field, List<String> terms) {
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.getFirst()));
    }
    return new PhraseQuery(field, terms.toArray(String[]::new));
  }
}
