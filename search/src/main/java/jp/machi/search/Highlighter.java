package jp.machi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what was typed, or another word for it, in a text as it is written. */
public final class Highlighter {
  /** Longer texts are looked at so far. */
  static final int MAX_TEXT = 4_000;

  /** Shown before the first mark of an excerpt. */
  private static final int LEAD = 20;

  private final List<String> needles;
  private final List<String> readings;

  private Highlighter(List<String> needles, List<String> readings) {
    this.needles = needles;
    this.readings = readings;
  }

  /** One for what a person typed. */
  public static Highlighter of(String typed) throws IOException {
    Set<String> needles = new LinkedHashSet<>();
    List<String> readings = new ArrayList<>();
    for (String part : TypedText.parts(typed)) {
      for (String variant : Synonyms.variants(part)) {
        String kana = Folding.kana(variant);
        needles.add(kana);
        TextAnalysis.words(variant).stream()
            .filter(word -> word.length() > 1)
            .map(Folding::kana)
            .forEach(needles::add);
        if (Folding.isKana(kana) && kana.length() > 1) {
          readings.add(kana);
        }
      }
    }
    return new Highlighter(List.copyOf(needles), List.copyOf(readings));
  }

  /** A whole text with everything marked that was typed. */
  public Highlight mark(String text) throws IOException {
    String looked = Folding.cut(text, MAX_TEXT);
    return pieces(looked, marks(looked));
  }

  /**
   * The first marked place of a text with some letters around it; the start where there is none.
   */
  public Highlight excerpt(String text, int length) throws IOException {
    String looked = Folding.cut(text, MAX_TEXT);
    BitSet marks = marks(looked);
    int first = Math.max(0, marks.nextSetBit(0));
    int from = looked.length() <= length ? 0 : Math.max(0, first - LEAD);
    if (from > 0 && Character.isLowSurrogate(looked.charAt(from))) {
      from--;
    }
    String shown = Folding.cut(looked.substring(from), length);
    return pieces(shown, marks.get(from, from + shown.length()));
  }

  private static Highlight pieces(String text, BitSet marks) {
    List<Highlight.Piece> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      boolean found = marks.get(start);
      int end = found ? marks.nextClearBit(start) : marks.nextSetBit(start);
      end = end < 0 ? text.length() : Math.min(end, text.length());
      pieces.add(new Highlight.Piece(text.substring(start, end), found));
      start = end;
    }
    return new Highlight(pieces);
  }

  private BitSet marks(String written) throws IOException {
    FoldedText folded = FoldedText.of(written);
    BitSet marks = new BitSet(written.length());
    for (String needle : needles) {
      markAll(folded, needle, marks);
    }
    if (marks.isEmpty() && !readings.isEmpty()) {
      markReadings(folded, marks);
    }
    return marks;
  }

  private static void markAll(FoldedText folded, String needle, BitSet marks) {
    String text = folded.text();
    boolean latin = needle.chars().allMatch(letter -> letter < 0x80);
    for (int at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      // "park" is not marked in "parking"; "wifi" is in 公衆wifi
      if (!latin || isWord(text, at, at + needle.length())) {
        marks.set(folded.start(at), folded.end(at + needle.length() - 1));
      }
    }
  }

  private static boolean isWord(String text, int start, int end) {
    return (start == 0 || !isLatin(text.charAt(start - 1)))
        && (end == text.length() || !isLatin(text.charAt(end)) || text.charAt(end) == 's');
  }

  private static boolean isLatin(char letter) {
    return letter < 0x80 && Character.isLetterOrDigit(letter);
  }

  /** Marks the words that are read aloud as was typed. */
  private void markReadings(FoldedText folded, BitSet marks) throws IOException {
    StringBuilder aloud = new StringBuilder();
    List<TextAnalysis.Spoken> owners = new ArrayList<>();
    for (TextAnalysis.Spoken word : TextAnalysis.spoken(folded.text())) {
      word.reading().chars().forEach(_ -> owners.add(word));
      aloud.append(word.reading());
    }
    for (String reading : readings) {
      for (int at = aloud.indexOf(reading); at >= 0; at = aloud.indexOf(reading, at + 1)) {
        int last = owners.get(at + reading.length() - 1).end();
        marks.set(folded.start(owners.get(at).start()), folded.end(last - 1));
      }
    }
  }
}
