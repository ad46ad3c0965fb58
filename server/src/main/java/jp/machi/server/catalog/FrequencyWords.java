package jp.machi.server.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi.core.date.KanjiNumbers;
import jp.machi.core.text.Width;

/** Frequencies in the words that cities write. */
final class FrequencyWords {
  /** Longer texts are sentences. */
  private static final int LONGEST = 40;

  private static final String UNIT = "(年度|年間|年|か月|カ月|ヶ月|ヵ月|ケ月|箇月|月間|月|週間|週|日間|日)";
  private static final String TIMES = "([1-9][0-9]{0,2})(?:回|度)";

  private static final Pattern EACH = Pattern.compile("毎" + UNIT + "(?:に?1(?:回|度))?");
  private static final Pattern TIMES_A = Pattern.compile("1?" + UNIT + "に?" + TIMES);
  private static final Pattern IN_SO_MANY =
      Pattern.compile("([1-9][0-9]{0,2})" + UNIT + "(?:ごと|毎)?に?(?:" + TIMES + ")?");
  private static final Pattern AROUND = Pattern.compile("\\([^()]*\\)$|(?:程度|以上|更新)$");

  /** Words that say it all. */
  private static final Map<String, UpdateFrequency> WHOLE =
      Map.ofEntries(
          Map.entry("常時", UpdateFrequency.CONTINUOUS),
          Map.entry("リアルタイム", UpdateFrequency.CONTINUOUS),
          Map.entry("不定期", UpdateFrequency.IRREGULAR),
          Map.entry("随時", UpdateFrequency.IRREGULAR),
          Map.entry("適宜", UpdateFrequency.IRREGULAR),
          Map.entry("都度", UpdateFrequency.IRREGULAR),
          Map.entry("その都度", UpdateFrequency.IRREGULAR),
          Map.entry("必要に応じて", UpdateFrequency.IRREGULAR),
          Map.entry("なし", UpdateFrequency.NEVER),
          Map.entry("更新なし", UpdateFrequency.NEVER),
          Map.entry("更新しない", UpdateFrequency.NEVER),
          Map.entry("隔年", UpdateFrequency.of(2, 'Y', 1)),
          Map.entry("隔月", UpdateFrequency.of(2, 'M', 1)),
          Map.entry("隔週", UpdateFrequency.of(2, 'W', 1)),
          Map.entry("隔日", UpdateFrequency.of(2, 'D', 1)),
          Map.entry("半年", UpdateFrequency.of(6, 'M', 1)),
          Map.entry("半年ごと", UpdateFrequency.of(6, 'M', 1)),
          Map.entry("半期ごと", UpdateFrequency.of(6, 'M', 1)),
          Map.entry("半年に1回", UpdateFrequency.of(6, 'M', 1)),
          Map.entry("四半期", UpdateFrequency.of(3, 'M', 1)),
          Map.entry("四半期ごと", UpdateFrequency.of(3, 'M', 1)),
          Map.entry("四半期に1回", UpdateFrequency.of(3, 'M', 1)),
          Map.entry("年次", UpdateFrequency.of(1, 'Y', 1)),
          Map.entry("月次", UpdateFrequency.of(1, 'M', 1)),
          Map.entry("週次", UpdateFrequency.of(1, 'W', 1)),
          Map.entry("日次", UpdateFrequency.of(1, 'D', 1)));

  private static final Map<String, String> JAPANESE =
      Map.ofEntries(
          Map.entry("continuous", "常時"),
          Map.entry("irregular", "不定期"),
          Map.entry("never", "更新なし"),
          Map.entry("P1D", "毎日"),
          Map.entry("P1W", "毎週"),
          Map.entry("P1M", "毎月"),
          Map.entry("P2M", "年6回"),
          Map.entry("P3M", "年4回"),
          Map.entry("P4M", "年3回"),
          Map.entry("P6M", "年2回"),
          Map.entry("P1Y", "年1回"));

  private static final Map<String, String> ENGLISH =
      Map.of(
          "continuous", "all the time",
          "irregular", "when there is something new",
          "never", "not updated",
          "P1D", "every day",
          "P1W", "every week",
          "P1M", "every month",
          "P1Y", "once a year");

  private FrequencyWords() {}

  static Optional<UpdateFrequency> read(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      return Optional.empty();
    }
    if (UpdateFrequency.isCode(stripped)) {
      return Optional.of(new UpdateFrequency(stripped));
    }
    String words = AROUND.matcher(folded(stripped)).replaceFirst("");
    UpdateFrequency whole = WHOLE.get(words);
    return whole == null ? counted(words) : Optional.of(whole);
  }

  private static String folded(String text) {
    String half = KanjiNumbers.asDigits(Width.half(Width.fullKana(text)).replace(" ", ""));
    // 四半期 has a numeral that counts nothing
    return half.replace("4半期", "四半期").replace("毎回", "都度");
  }

  private static Optional<UpdateFrequency> counted(String words) {
    Matcher each = EACH.matcher(words);
    if (each.matches()) {
      return Optional.of(UpdateFrequency.of(1, unit(each.group(1)), 1));
    }
    Matcher times = TIMES_A.matcher(words);
    if (times.matches()) {
      return Optional.of(
          UpdateFrequency.of(1, unit(times.group(1)), Integer.parseInt(times.group(2))));
    }
    Matcher many = IN_SO_MANY.matcher(words);
    if (many.matches() && words.length() > many.end(2)) {
      int count = many.group(3) == null ? 1 : Integer.parseInt(many.group(3));
      return Optional.of(
          UpdateFrequency.of(Integer.parseInt(many.group(1)), unit(many.group(2)), count));
    }
    return Optional.empty();
  }

  private static char unit(String word) {
    return switch (word.charAt(0)) {
      case '年' -> 'Y';
      case '週' -> 'W';
      case '日' -> 'D';
      default -> 'M';
    };
  }

  static String japanese(UpdateFrequency frequency) {
    String known = JAPANESE.get(frequency.code());
    if (known != null) {
      return known;
    }
    Parts parts = Parts.of(frequency);
    String unit = Map.of('Y', "年", 'M', "か月", 'W', "週間", 'D', "日").getOrDefault(parts.unit(), "");
    if (parts.every() > 1 || parts.unit() == 'D') {
      return parts.every() + unit + "に" + parts.times() + "回";
    }
    return unit.charAt(0) == 'か'
        ? "月" + parts.times() + "回"
        : unit.charAt(0) + "" + parts.times() + "回";
  }

  static String english(UpdateFrequency frequency) {
    String known = ENGLISH.get(frequency.code());
    if (known != null) {
      return known;
    }
    Parts parts = Parts.of(frequency);
    String unit =
        Map.of('Y', "year", 'M', "month", 'W', "week", 'D', "day").getOrDefault(parts.unit(), "");
    String often = parts.times() == 1 ? "once" : parts.times() + " times";
    return parts.every() == 1
        ? often + " a " + unit
        : often + " in " + parts.every() + " " + unit + "s";
  }

  /** A code that is a period, taken apart. */
  private record Parts(int every, char unit, int times) {

    static Parts of(UpdateFrequency frequency) {
      String code = frequency.code();
      int slash = code.indexOf('/');
      int end = slash < 0 ? code.length() : slash;
      return new Parts(
          Integer.parseInt(code.substring(1, end - 1)),
          code.charAt(end - 1),
          slash < 0 ? 1 : Integer.parseInt(code.substring(slash + 1)));
    }
  }
}
