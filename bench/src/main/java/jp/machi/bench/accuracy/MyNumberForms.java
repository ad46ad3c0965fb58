package jp.machi.bench.accuracy;

import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/** The ways in which people write a number of twelve digits. */
final class MyNumberForms {
  private static final String HYPHENS = "-‐‑‒–—−－ーｰ─";
  private static final String SPACES = " \u3000\u00A0\u2009\u200B";

  /** A way of writing and its name. */
  record Form(String name, BiFunction<String, RandomGenerator, String> write) {}

  static final List<Form> ALL =
      List.of(
          new Form("half width", (digits, _) -> digits),
          new Form("full width", (digits, _) -> wide(digits)),
          new Form("half and full width mixed", MyNumberForms::mixed),
          new Form(
              "4-4-4 with any hyphen",
              (digits, random) -> grouped(digits, one(HYPHENS, random), 4, 4, 4)),
          new Form(
              "4-4-4 with any blank",
              (digits, random) -> grouped(digits, one(SPACES, random), 4, 4, 4)),
          new Form(
              "full width 4-4-4",
              (digits, random) -> wide(grouped(digits, random.nextBoolean() ? "－" : "　", 4, 4, 4))),
          new Form(
              "4 - 4 - 4 with hyphens between blanks",
              (digits, _) -> grouped(digits, " - ", 4, 4, 4)),
          new Form("3-3-3-3", (digits, _) -> grouped(digits, "-", 3, 3, 3, 3)),
          new Form("6-6", (digits, _) -> grouped(digits, "-", 6, 6)),
          new Form("4-8", (digits, _) -> grouped(digits, "-", 4, 8)),
          new Form("11-1, the check digit apart", (digits, _) -> grouped(digits, "-", 11, 1)),
          new Form(
              "4.4.4",
              (digits, random) -> grouped(digits, random.nextBoolean() ? "." : "・", 4, 4, 4)),
          new Form(
              "digit by digit",
              (digits, random) ->
                  grouped(digits, one(SPACES, random), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)),
          new Form("kanji digits", (digits, _) -> kanji(digits)),
          new Form("kanji digits 4-4-4", (digits, _) -> kanji(grouped(digits, "－", 4, 4, 4))));

  private MyNumberForms() {}

  /** A number with a right check digit, as the law computes it; written anew for the bench. */
  static String number(RandomGenerator random) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < 11; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    int[] weights = {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    int sum = 0;
    for (int i = 0; i < 11; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    int rest = sum % 11;
    return digits.append(rest <= 1 ? 0 : 11 - rest).toString();
  }

  private static String one(String characters, RandomGenerator random) {
    return String.valueOf(characters.charAt(random.nextInt(characters.length())));
  }

  private static String grouped(String digits, String separator, int... sizes) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int size : sizes) {
      text.append(from == 0 ? "" : separator).append(digits, from, from + size);
      from += size;
    }
    return text.toString();
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wide.append(c >= '0' && c <= '9' ? (char) (c + 0xFEE0) : c);
    }
    return wide.toString();
  }

  private static String mixed(String digits, RandomGenerator random) {
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      mixed.append(random.nextBoolean() ? c : (char) (c + 0xFEE0));
    }
    return mixed.toString();
  }

  private static String kanji(String text) {
    StringBuilder kanji = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      kanji.append(c >= '0' && c <= '9' ? "〇一二三四五六七八九".charAt(c - '0') : c);
    }
    return kanji.toString();
  }
}
