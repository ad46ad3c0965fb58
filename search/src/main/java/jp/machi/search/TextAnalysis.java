package jp.machi.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How folded text becomes terms: words by kuromoji, letters in pairs, and readings.
 *
 * <p>The dictionary is loaded when the first text is analysed, not before.
 */
final class TextAnalysis {
  private static final int SCRIPTS =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  private static final int GAP = 100;

  /** Words in their base form, without particles; English words without the plural's s. */
  static final Analyzer WORDS = new Words();

  /** Single letters and pairs, for the index: any part of a word can be found. */
  static final Analyzer LETTERS = new Letters(true);

  private static final Analyzer PAIRS = new Letters(false);

  private TextAnalysis() {}

  /** The words of a folded text. */
  static List<String> words(String folded) throws IOException {
    return terms(WORDS, folded);
  }

  /** Neighbouring letters in pairs, a single letter by itself: the terms of a phrase. */
  static List<String> pairs(String kana) throws IOException {
    return terms(PAIRS, kana);
  }

  /** A text as it is read aloud, in hiragana; what has no known reading stays as it is. */
  static String reading(String folded) throws IOException {
    return spoken(folded).stream().map(Spoken::reading).collect(Collectors.joining());
  }

  /** The words of a folded text as they are read aloud, every one, also particles. */
  static List<Spoken> spoken(String folded) throws IOException {
    List<Spoken> words = new ArrayList<>();
    try (JapaneseTokenizer tokenizer =
        new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)) {
      tokenizer.setReader(new StringReader(folded));
      CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
      ReadingAttribute spoken = tokenizer.addAttribute(ReadingAttribute.class);
      OffsetAttribute place = tokenizer.addAttribute(OffsetAttribute.class);
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        String known = spoken.getReading();
        String reading = Folding.kana(known == null ? term.toString() : known);
        words.add(new Spoken(reading, place.startOffset(), place.endOffset()));
      }
      tokenizer.end();
    }
    return words;
  }

  /** A word from one place of a text to another, in hiragana. */
  record Spoken(String reading, int start, int end) {}

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  private static final class Words extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      JapaneseTokenizer tokenizer =
          new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
      TokenStream stream = new JapaneseBaseFormFilter(tokenizer);
      stream = new JapanesePartOfSpeechStopFilter(stream, JapaneseAnalyzer.getDefaultStopTags());
      stream = new JapaneseKatakanaStemFilter(stream);
      return new TokenStreamComponents(tokenizer, new EnglishMinimalStemFilter(stream));
    }
  }

  private static final class Letters extends Analyzer {
    private final boolean withSingles;

    Letters(boolean withSingles) {
      this.withSingles = withSingles;
    }

    /** Letters of two texts of one field do not stand together. */
    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer tokenizer = new StandardTokenizer();
      return new TokenStreamComponents(
          tokenizer, new CJKBigramFilter(tokenizer, SCRIPTS, withSingles));
    }
  }
}
