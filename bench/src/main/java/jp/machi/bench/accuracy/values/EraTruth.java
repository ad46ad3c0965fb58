package jp.machi.bench.accuracy.values;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell with a Japanese era says, found without the parser under test: a pattern over the
 * NFKC form, and the JDK's own Japanese calendar.
 */
final class EraTruth {
  private static final String ERAS = "明大昭平令MTSHR";

  /** A cell that begins with an era and a year; anything may follow. */
  private static final Pattern ERA_DATE =
      Pattern.compile(
          "\\s*(明治|大正|昭和|平成|令和|[MTSHRmtshr])\\s*\\.?\\s*(元|\\d{1,2})\\s*(?:年度?|[./: -])(?=\\D|\\d{1,2}\\D).*",
          Pattern.DOTALL);

  private static final Pattern WHOLE_DAY =
      Pattern.compile(
          "\\s*(明治|大正|昭和|平成|令和|[MTSHRmtshr])\\s*\\.?\\s*(元|\\d{1,2})\\s*[年./: -]\\s*"
              + "(\\d{1,2})\\s*[月./: -]\\s*(\\d{1,2})\\s*日?\\s*(?:[(](?<weekday>[月火水木金土日])(?:曜日?)?"
              + "(?:・祝|・休)?[)])?\\s*");

  private EraTruth() {}

  /** Whether a cell is taken for a date in a Japanese era. */
  static boolean isEraDate(String cell) {
    return ERA_DATE.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC)).matches();
  }

  /** The one day a cell names; empty where it names none, or one that its era does not have. */
  static Optional<LocalDate> day(String cell) {
    Matcher parts = WHOLE_DAY.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC));
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = parts.group(2).equals("元") ? 1 : Integer.parseInt(parts.group(2));
    int month = Integer.parseInt(parts.group(3));
    int dayOfMonth = Integer.parseInt(parts.group(4));
    try {
      LocalDate day = LocalDate.from(JapaneseDate.of(era(parts.group(1)), year, month, dayOfMonth));
      String weekday = parts.group("weekday");
      boolean fits =
          weekday == null || "月火水木金土日".indexOf(weekday) + 1 == day.getDayOfWeek().getValue();
      return fits ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static JapaneseEra era(String name) {
    int place = ERAS.indexOf(Character.toUpperCase(name.charAt(0))) % 5;
    return JapaneseEra.of(place - 1); // the JDK counts Meiji as -1
  }
}
