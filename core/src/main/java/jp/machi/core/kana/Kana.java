package jp.machi.core.kana;

/** Hiragana and katakana. Linear, never throws; other characters stay as they are. */
public final class Kana {
  /** Katakana stand 0x60 behind their hiragana in Unicode, from ぁ to ゖ and ゝ to ゞ. */
  private static final int DISTANCE = 0x60;

  private Kana() {}

  /** Hiragana become katakana. */
  public static String katakana(String text) {
    StringBuilder kana = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hiragana = (c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ';
      kana.append(hiragana ? (char) (c + DISTANCE) : c);
    }
    return kana.toString();
  }

  /** Katakana become hiragana; ヷ and the other letters without a hiragana stay. */
  public static String hiragana(String text) {
    StringBuilder kana = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean katakana = (c >= 'ァ' && c <= 'ヶ') || c == 'ヽ' || c == 'ヾ';
      kana.append(katakana ? (char) (c - DISTANCE) : c);
    }
    return kana.toString();
  }
}
