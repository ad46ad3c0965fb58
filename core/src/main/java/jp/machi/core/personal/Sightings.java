package jp.machi.core.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Looks for personal data in one text. Linear in its length; never throws. */
final class Sightings {
  /** The shortest mail address that a person can have. */
  private static final int SHORTEST_MAIL = 6;

  /** A mobile number; every other number here is longer. */
  private static final int FEWEST_DIGITS = 11;

  private Sightings() {}

  /** Whether a text can hold anything at all: nearly no cell does. Does not allocate. */
  static boolean possible(String text) {
    int length = text.length();
    if (length < FEWEST_DIGITS) {
      return length >= SHORTEST_MAIL && (text.indexOf('@') >= 0 || text.indexOf('＠') >= 0);
    }
    int digits = 0;
    for (int i = 0; i < length; i++) {
      byte sign = Signs.of(text.charAt(i));
      if (sign == Signs.DIGIT || sign == Signs.KANJI_DIGIT) {
        digits++;
      } else if (sign == Signs.AT) {
        return true;
      }
    }
    return digits >= FEWEST_DIGITS;
  }

  /** Everything in a text that has the form of personal data, in order. */
  static List<Sighting> look(String text) {
    List<Sighting> found = new ArrayList<>(Numbers.look(text));
    List<Sighting> mails = Mails.look(text);
    for (Sighting mail : mails) {
      Predicate<Sighting> inside =
          number -> number.start() >= mail.start() && number.end() <= mail.end();
      found.removeIf(inside);
    }
    found.addAll(mails);
    return found;
  }
}
