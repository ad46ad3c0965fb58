package jp.machi.core.kanji;

import java.util.ArrayList;
import java.util.List;

/** Text taken apart into what a person calls characters, as far as kanji go. */
public final class WrittenCharacters {
  private WrittenCharacters() {}

  /**
   * The characters of a text: code points, each with the variation selectors that follow it (UTS
   * #37). Joined together they are the text again. Linear, never throws.
   */
  public static List<String> of(String text) {
    List<String> characters = new ArrayList<>(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = start + Character.charCount(text.codePointAt(start));
      while (end < text.length() && isSelector(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      characters.add(text.substring(start, end));
      start = end;
    }
    return characters;
  }

  private static boolean isSelector(int point) {
    return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
  }

  /** Whether a character has no meaning but the one its owner gave it (外字). */
  public static boolean isPrivate(String character) {
    return Character.getType(character.codePointAt(0)) == Character.PRIVATE_USE;
  }
}
