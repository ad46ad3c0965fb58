package jp.machi.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes texts alike that people read as the same: width, case, kana, old and new kanji.
 *
 * <p>{@link #fold} keeps Japanese readable for the tokeniser; {@link #kana} also makes katakana
 * hiragana, for comparing letter by letter. Neither keeps offsets into the original.
 */
final class Folding {
  private static final Map<Integer, String> KANJI = kanji();

  private Folding() {}

  /** NFKC, lower case, common kanji forms, no variation selectors, blanks for controls. */
  static String fold(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(normal.length());
    normal.codePoints().forEach(codePoint -> append(folded, codePoint));
    return folded.toString();
  }

  /** As {@link #fold}, with every katakana letter as hiragana. */
  static String kana(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    fold(text)
        .codePoints()
        .forEach(letter -> folded.appendCodePoint(isKatakana(letter) ? letter - 0x60 : letter));
    return folded.toString();
  }

  /** Whether a text is kana alone, so that it may be a reading. */
  static boolean isKana(String text) {
    return !text.isEmpty()
        && text.codePoints()
            .allMatch(letter -> isKatakana(letter) || isHiragana(letter) || letter == 'ー');
  }

  /** A text cut to a number of UTF-16 units, never through a surrogate pair. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean throughPair = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, throughPair ? length - 1 : length);
  }

  private static void append(StringBuilder folded, int codePoint) {
    if (isVariationSelector(codePoint)) {
      return;
    }
    if (Character.isISOControl(codePoint) || isLoneSurrogate(codePoint)) {
      folded.append(' ');
      return;
    }
    String modern = KANJI.get(codePoint);
    if (modern == null) {
      folded.appendCodePoint(codePoint);
    } else {
      folded.append(modern);
    }
  }

  private static boolean isKatakana(int letter) {
    return letter >= 'ァ' && letter <= 'ヶ';
  }

  private static boolean isHiragana(int letter) {
    return letter >= 'ぁ' && letter <= 'ゖ';
  }

  private static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= 0xD800 && codePoint <= 0xDFFF;
  }

  private static Map<Integer, String> kanji() {
    return ResourceLines.of("kanji-forms.txt").stream()
        .map(line -> line.split("=", 2))
        .collect(Collectors.toUnmodifiableMap(pair -> pair[0].codePointAt(0), pair -> pair[1]));
  }
}
