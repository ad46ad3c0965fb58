package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The cheapest split of a heading into known words. A known word costs less than what is not known,
 * so that 施設電話番号 is 施設 and 電話番号, and a word nobody listed stays in one piece. Used once.
 */
final class Segmentation {
  private static final double WORD = 1.0;
  private static final double SHORT_WORD = 1.3;
  private static final double UNKNOWN_START = 0.5;
  private static final double UNKNOWN = 1.3;
  private static final double NUMBER = 0.9;

  /** A run of Latin letters without a known word; three known ones are cheaper. */
  private static final double UNKNOWN_LATIN = 4.0;

  /** Shorter words are found within longer foreign ones by chance. */
  private static final int SHORTEST_WITHIN = 3;

  private final Lexicon lexicon;
  private final WordText source;
  private final String text;
  private final double[] costs;
  private final int[] starts;
  private final boolean[] unknown;

  Segmentation(Lexicon lexicon, WordText source) {
    this.lexicon = lexicon;
    this.source = source;
    this.text = source.text();
    this.costs = new double[text.length() + 1];
    this.starts = new int[text.length() + 1];
    this.unknown = new boolean[text.length() + 1];
  }

  /** The words in order. */
  List<WordText.Piece> pieces() {
    Arrays.fill(costs, Double.MAX_VALUE);
    costs[0] = 0;
    for (int i = 0; i < text.length(); i++) {
      if (costs[i] < Double.MAX_VALUE) {
        char c = text.charAt(i);
        if (c == '_') {
          reach(i, i + 1, 0, false);
        }
        known(i);
        unknown(i, c);
      }
    }
    return back();
  }

  private void known(int from) {
    int last = Math.min(text.length(), from + lexicon.longest());
    for (int to = from + 1; to <= last; to++) {
      if (!lexicon.word(text.substring(from, to)).isEmpty()) {
        boolean free = isFree(from, to);
        if (free) {
          boolean noun = to - from > 1 || isEnd(to);
          reach(from, to, noun ? WORD : SHORT_WORD, false);
          if (to < text.length() && text.charAt(to) == 's' && isFree(from, to + 1)) {
            reach(from, to + 1, WORD, false);
          }
        } else if (to - from >= SHORTEST_WITHIN) {
          reach(from, to, WORD + 0.2, false);
        } else {
          plural(from, to);
        }
      }
    }
  }

  /** Whether the noun that is meant ends here: 名 of 温泉名 is a word, that of 名物 is none. */
  private boolean isEnd(int to) {
    return to == text.length() || text.charAt(to) == '_';
  }

  private void plural(int from, int to) {
    if (to < text.length() && text.charAt(to) == 's' && isFree(from, to + 1)) {
      reach(from, to + 1, WORD, false);
    }
  }

  /** Whether no Latin letter is cut off at either end. */
  private boolean isFree(int from, int to) {
    boolean before = from > 0 && isLatin(from) && isLatin(from - 1);
    boolean after = to < text.length() && isLatin(to - 1) && isLatin(to);
    return !before && !after;
  }

  private boolean isLatin(int i) {
    return WordText.isLatin(text.charAt(i));
  }

  private void unknown(int from, char c) {
    if (c == '_') {
      return;
    }
    int to = from + 1;
    if (WordText.isLatin(c) || isNumeral(c)) {
      boolean latin = WordText.isLatin(c);
      boolean inside = from > 0 && (latin ? isLatin(from - 1) : isNumeral(text.charAt(from - 1)));
      if (inside) {
        return;
      }
      while (to < text.length() && (latin ? isLatin(to) : isNumeral(text.charAt(to)))) {
        to++;
      }
      reach(from, to, latin ? UNKNOWN_LATIN : NUMBER, true);
      return;
    }
    double start = from > 0 && unknown[from] && sameScript(from - 1, from) ? 0 : UNKNOWN_START;
    reach(from, to, UNKNOWN + start, true);
  }

  private static boolean isNumeral(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean sameScript(int one, int other) {
    return script(text.charAt(one)) == script(text.charAt(other));
  }

  private static int script(char c) {
    if (c >= 'ぁ' && c <= 'ゟ') {
      return 1;
    }
    return WordText.isKatakana(c) ? 2 : WordText.isLatin(c) ? 3 : isNumeral(c) ? 4 : 0;
  }

  private void reach(int from, int to, double cost, boolean isUnknown) {
    double whole = costs[from] + cost;
    if (whole < costs[to] || (whole == costs[to] && isUnknown && !unknown[to])) {
      costs[to] = whole;
      starts[to] = from;
      unknown[to] = isUnknown;
    }
  }

  private List<WordText.Piece> back() {
    List<WordText.Piece> pieces = new ArrayList<>();
    int to = text.length();
    while (to > 0) {
      int from = starts[to];
      while (unknown[to] && from > 0 && unknown[from] && isOneRun(from)) {
        from = starts[from];
      }
      String piece = text.substring(from, to);
      if (!piece.equals("_")) {
        pieces.add(new WordText.Piece(unknown[to] ? number(piece) : word(piece), aside(from)));
      }
      to = from;
    }
    Collections.reverse(pieces);
    return pieces;
  }

  private boolean isOneRun(int from) {
    int script = script(text.charAt(from));
    return script <= 2 && sameScript(from - 1, from);
  }

  private boolean aside(int from) {
    return source.aside().get(from);
  }

  private String word(String spelling) {
    String word = lexicon.word(spelling);
    return word.isEmpty() ? lexicon.word(spelling.substring(0, spelling.length() - 1)) : word;
  }

  private static String number(String piece) {
    int zeros = 0;
    while (zeros < piece.length() - 1 && piece.charAt(zeros) == '0') {
      zeros++;
    }
    return piece.substring(zeros);
  }
}
