package jp.machi.core.address;

import java.util.Optional;
import jp.machi.core.gazetteer.PlaceText;
import jp.machi.core.gazetteer.TownMatch;
import jp.machi.core.gazetteer.Towns;

/**
 * In Kyoto the crossing stands before the town: 寺町通今出川上る二丁目鶴山町. The streets say nothing that the
 * town does not; this finds the town behind them.
 */
final class KyotoStreet {
  private static final String[] MARKS = {
    "上ル", "下ル", "入ル", "西入", "東入", "上ガル", "下ガル", "通", "筋", "上ケル"
  };

  /** Crossings have some 20 characters. */
  private static final int LONGEST = 60;

  private KyotoStreet() {}

  /** Whether the text names streets from there on. */
  static boolean isIn(PlaceText text, int start) {
    int end = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < end; i++) {
      for (String mark : MARKS) {
        if (text.startsWith(mark, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The town behind the streets: the longest name that a number or the end follows. */
  static Optional<TownMatch> townBehind(Towns towns, int municipality, PlaceText text, int start) {
    Optional<TownMatch> longest = Optional.empty();
    int end = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < end; i++) {
      Optional<TownMatch> here =
          towns.match(municipality, text, i).filter(match -> isClosed(text, match));
      if (here.isPresent() && longest.map(KyotoStreet::length).orElse(1) < length(here.get())) {
        longest = here;
      }
    }
    return longest;
  }

  private static int length(TownMatch match) {
    return match.end() - match.start();
  }

  private static boolean isClosed(PlaceText text, TownMatch match) {
    char next = text.at(match.end());
    boolean number = text.isDigit(match.end()) || "一二三四五六七八九十".indexOf(next) >= 0;
    return match.way() == TownMatch.Way.WHOLE && (next == 0 || next == ' ' || number);
  }
}
