package jp.machi.core.kana;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Kana in Latin letters. A reading is needed: kanji have many, and none is guessed here.
 *
 * <p>Both ways are Hepburn. They differ in long vowels and in ん before b, m, p.
 */
public enum Romaji {
  /**
   * For place names: 国土地理院「地名等の英語表記規程」. Long vowels without a mark, ん always n, with an apostrophe
   * before a vowel or y: しんいち is shin'ichi.
   */
  HEPBURN,

  /**
   * For the names of persons: 外務省「ヘボン式ローマ字綴方表」 (旅券法施行規則). In capitals; ん is M before B, M, P; ー and
   * the う and お of a long o or u are not written, but for おお at the end, which is OO; っ before ち is
   * T.
   */
  PASSPORT;

  private static final String VOWELS = "aiueo";
  private static final Map<String, String> SYLLABLES = new HashMap<>();

  static {
    row("", "ア", "イ", "ウ", "エ", "オ");
    row("k", "カ", "キ", "ク", "ケ", "コ");
    row("s", "サ", "", "ス", "セ", "ソ");
    row("t", "タ", "", "", "テ", "ト");
    row("n", "ナ", "ニ", "ヌ", "ネ", "ノ");
    row("h", "ハ", "ヒ", "", "ヘ", "ホ");
    row("m", "マ", "ミ", "ム", "メ", "モ");
    row("y", "ヤ", "", "ユ", "", "ヨ");
    row("r", "ラ", "リ", "ル", "レ", "ロ");
    row("w", "ワ", "", "", "", "");
    row("g", "ガ", "ギ", "グ", "ゲ", "ゴ");
    row("z", "ザ", "", "ズ", "ゼ", "ゾ");
    row("d", "ダ", "", "", "デ", "ド");
    row("b", "バ", "ビ", "ブ", "ベ", "ボ");
    row("p", "パ", "ピ", "プ", "ペ", "ポ");
    row("ky", "キャ", "", "キュ", "", "キョ");
    row("sh", "シャ", "シ", "シュ", "シェ", "ショ");
    row("ch", "チャ", "チ", "チュ", "チェ", "チョ");
    row("ny", "ニャ", "", "ニュ", "", "ニョ");
    row("hy", "ヒャ", "", "ヒュ", "", "ヒョ");
    row("my", "ミャ", "", "ミュ", "", "ミョ");
    row("ry", "リャ", "", "リュ", "", "リョ");
    row("gy", "ギャ", "", "ギュ", "", "ギョ");
    row("j", "ジャ", "ジ", "ジュ", "ジェ", "ジョ");
    row("by", "ビャ", "", "ビュ", "", "ビョ");
    row("py", "ピャ", "", "ピュ", "", "ピョ");
    row("f", "ファ", "フィ", "フ", "フェ", "フォ");
    row("ts", "ツァ", "ツィ", "ツ", "ツェ", "ツォ");
    row("t", "", "ティ", "トゥ", "", "");
    row("d", "", "ディ", "ドゥ", "", "");
    row("w", "", "ウィ", "", "ウェ", "ウォ");
    row("b", "ヴァ", "ヴィ", "ヴ", "ヴェ", "ヴォ"); // 外務省: ヴ is written as ブ
    row("", "ァ", "ィ", "ゥ", "ェ", "ォ");
    row("y", "ャ", "", "ュ", "", "ョ");
    SYLLABLES.put("ヰ", "i");
    SYLLABLES.put("ヱ", "e");
    SYLLABLES.put("ヲ", "o");
    SYLLABLES.put("ヂ", "ji");
    SYLLABLES.put("ヅ", "zu");
    SYLLABLES.put("ヂャ", "ja");
    SYLLABLES.put("ヂュ", "ju");
    SYLLABLES.put("ヂョ", "jo");
    SYLLABLES.put("ヮ", "wa");
    SYLLABLES.put("ヵ", "ka");
    SYLLABLES.put("ヶ", "ke");
  }

  private static void row(String consonant, String... kana) {
    for (int i = 0; i < kana.length; i++) {
      if (!kana[i].isEmpty()) {
        SYLLABLES.put(kana[i], consonant + VOWELS.charAt(i));
      }
    }
  }

  /**
   * A reading in Latin letters. What is not kana stays as it is. Linear, never throws.
   *
   * @param reading hiragana or katakana in full width
   */
  public String of(String reading) {
    StringBuilder romaji = new StringBuilder();
    for (String word : words(Kana.katakana(reading))) {
      romaji.append(word(word));
    }
    return romaji.toString();
  }

  /** Runs of kana and runs of anything else. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || isKana(text.charAt(i)) != isKana(text.charAt(start))) {
        words.add(text.substring(start, i));
        start = i;
      }
    }
    return words;
  }

  private static boolean isKana(char c) {
    return (c >= 'ァ' && c <= 'ヴ') || c == 'ヵ' || c == 'ヶ' || c == 'ー';
  }

  private String word(String kana) {
    if (!isKana(kana.charAt(0))) {
      return kana;
    }
    List<String> syllables = syllables(kana);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables.size(); i++) {
      String before = i > 0 ? syllables.get(i - 1) : "";
      String after = i + 1 < syllables.size() ? syllables.get(i + 1) : "";
      String syllable = syllables.get(i);
      switch (syllable) {
        case "ン" -> word.append(nasal(after));
        case "ッ" -> word.append(after.startsWith("ch") ? "t" : doubled(after));
        case "ー" -> {} // a long vowel has no mark
        default -> word.append(isLengthening(syllable, before, after) ? "" : syllable);
      }
    }
    return this == PASSPORT ? word.toString().toUpperCase(Locale.ROOT) : word.toString();
  }

  private String nasal(String after) {
    char next = after.isEmpty() ? ' ' : after.charAt(0);
    if (this == PASSPORT) {
      return next == 'b' || next == 'm' || next == 'p' ? "m" : "n";
    }
    return next == 'y' || VOWELS.indexOf(next) >= 0 ? "n'" : "n";
  }

  /** The first letter of what follows; nothing at the end of a word, where っ has no sound. */
  private static String doubled(String after) {
    boolean consonant =
        !after.isEmpty() && after.charAt(0) < 0x80 && VOWELS.indexOf(after.charAt(0)) < 0;
    return consonant ? after.substring(0, 1) : "";
  }

  /** Whether う or お only makes the o or u before it long. */
  private boolean isLengthening(String syllable, String before, String after) {
    char vowel = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    if (syllable.equals("u")) {
      return vowel == 'o' || vowel == 'u';
    }
    boolean atEnd = after.isEmpty();
    return syllable.equals("o") && vowel == 'o' && !(this == PASSPORT && atEnd);
  }

  /** Latin syllables; ン, ッ and ー as they are. */
  private static List<String> syllables(String kana) {
    List<String> syllables = new ArrayList<>();
    int i = 0;
    while (i < kana.length()) {
      String two = i + 1 < kana.length() ? SYLLABLES.get(kana.substring(i, i + 2)) : null;
      if (two != null) {
        syllables.add(two);
        i += 2;
      } else {
        String one = kana.substring(i, i + 1);
        syllables.add(SYLLABLES.getOrDefault(one, one));
        i++;
      }
    }
    return syllables;
  }
}
