package jp.machi.core.personal;

import java.util.Arrays;
import java.util.List;

/** Texts as they may be shown and kept: personal data in them is covered with stars. */
public final class Masks {
  /** Digits that stay readable at both ends, enough for the author to know the number again. */
  private static final int SHOWN = 2;

  private Masks() {}

  /**
   * The text with every number and mail address of a person covered; the same object where it holds
   * none. Covering a text again changes nothing.
   */
  public static String of(String text) {
    if (!Sightings.possible(text)) {
      return text;
    }
    List<Sighting> secret = Sightings.look(text).stream().filter(Sighting::secret).toList();
    return secret.isEmpty() ? text : covered(text, secret);
  }

  /** One sighting as it may be shown. */
  static String of(String text, Sighting sighting) {
    String part = text.substring(sighting.start(), sighting.end());
    return covered(part, List.of(moved(sighting, -sighting.start())));
  }

  private static Sighting moved(Sighting sighting, int by) {
    return new Sighting(
        sighting.kind(),
        sighting.start() + by,
        sighting.end() + by,
        sighting.naming(),
        sighting.fits());
  }

  private static String covered(String text, List<Sighting> sightings) {
    char[] chars = text.toCharArray();
    for (Sighting sighting : sightings) {
      if (isMail(sighting.kind())) {
        coverLocalPart(chars, sighting);
      } else {
        coverDigits(chars, sighting);
      }
    }
    return new String(chars);
  }

  /** The domain stays: it is what makes the address a private one. */
  private static void coverLocalPart(char[] chars, Sighting sighting) {
    int at = sighting.start();
    while (Signs.of(chars[at]) != Signs.AT) {
      at++;
    }
    boolean single = at == sighting.start() + 1;
    Arrays.fill(chars, single ? sighting.start() : sighting.start() + 1, at, '*');
  }

  private static boolean isMail(PersonalKind kind) {
    return kind == PersonalKind.PRIVATE_MAIL || kind == PersonalKind.MAIL_OF_PERSON;
  }

  private static void coverDigits(char[] chars, Sighting sighting) {
    int digits = 0;
    for (int i = sighting.start(); i < sighting.end(); i++) {
      digits += Signs.isDigit(chars[i]) ? 1 : 0;
    }
    int seen = 0;
    for (int i = sighting.start(); i < sighting.end(); i++) {
      if (Signs.isDigit(chars[i])) {
        seen++;
        chars[i] = seen > SHOWN && seen <= digits - SHOWN ? '*' : chars[i];
      }
    }
  }
}
