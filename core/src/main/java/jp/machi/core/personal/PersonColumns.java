package jp.machi.core.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/**
 * Columns with names or birth dates of persons, told by their headings and their values together. A
 * name alone is in many lists that a city publishes; with an address or a birth date beside it, it
 * leads to one person's home.
 */
public final class PersonColumns {
  private static final List<String> BIRTH =
      List.of("生年月日", "誕生日", "出生日", "出生年月日", "生まれた日", "birthdate", "birthday", "dateofbirth");

  /** People who are in a list for their own sake. */
  private static final List<String> PRIVATE =
      List.of(
          "氏名",
          "姓名",
          "世帯主",
          "保護者",
          "申請者",
          "申込者",
          "本人",
          "児童名",
          "生徒名",
          "会員名",
          "受給者",
          "対象者",
          "利用者名",
          "住民",
          "被保険者",
          "所有者",
          "家族",
          "緊急連絡先",
          "名義人",
          "相続人",
          "飼い主",
          "父",
          "母",
          "personname",
          "lastname",
          "firstname");

  /** People who are in a list for an office they hold. */
  private static final List<String> OFFICES =
      List.of(
          "代表者", "担当者", "責任者", "管理者", "施設長", "園長", "館長", "校長", "所長", "会長", "理事長", "店長", "院長", "医師名",
          "開設者", "設置者", "営業者", "申請人", "民生委員", "委員名", "議員名", "役員", "顧問", "講師");

  private static final List<String> ADDRESSES = List.of("住所", "居所", "自宅", "番地", "所在地", "address");

  /** How organisations and places end, but hardly a name of a person. */
  private static final List<String> NO_PERSONS =
      List.of(
          "会社", "法人", "課", "係", "室", "所", "園", "館", "会", "店", "局", "部", "校", "院", "組", "社", "団",
          "寺", "市", "町", "区", "県", "村", "丁目", "公園", "場", "庁", "署", "家", "隊", "ター", "ブ", "なし", "不明");

  /** A name of a person in Japan has two to ten letters; most have four. */
  private static final int LONGEST_NAME = 10;

  private static final int LONGEST_PART = 4;

  /** The shortest day: 昭和5.1.1. */
  private static final int FEWEST_DIGITS = 3;

  /** Where a heading says it, the values need not all look it. */
  private static final int SHARE_WITH_HEADING = 50;

  private static final int SHARE_WITHOUT_HEADING = 80;

  /** Fewer values under a heading that says nothing may look like names by chance. */
  private static final int ENOUGH_VALUES = 5;

  private PersonColumns() {}

  /**
   * A column to look at.
   *
   * @param heading as written in the source
   * @param ofStandard whether it is an item of the national standard, which asks to publish it
   * @param values its values, or some of them
   */
  public record Candidate(String heading, boolean ofStandard, List<String> values) {}

  /** What a column holds. */
  public enum Holds {
    /** Names, with an address or a birth date in the same table. */
    NAMES,
    /** Names of people in an office, with an address in the same table. */
    NAMES_IN_OFFICE,
    BIRTH_DATES
  }

  /** A column of persons. */
  public record Found(Holds holds, String heading) {}

  /** The columns of persons among these, in order. */
  public static List<Found> of(List<Candidate> columns) {
    boolean births = columns.stream().anyMatch(PersonColumns::isBirth);
    boolean addresses = columns.stream().anyMatch(PersonColumns::isAddress);
    List<Found> found = new ArrayList<>();
    for (Candidate column : columns) {
      if (column.ofStandard()) {
        continue;
      }
      if (isBirth(column)) {
        found.add(new Found(Holds.BIRTH_DATES, column.heading()));
      } else if (births || addresses) {
        boolean office = says(column, OFFICES);
        boolean names =
            (office || says(column, PRIVATE))
                ? share(column, PersonColumns::isName) >= SHARE_WITH_HEADING
                : looksLikeNames(column);
        if (names) {
          boolean held = office && !births;
          found.add(new Found(held ? Holds.NAMES_IN_OFFICE : Holds.NAMES, column.heading()));
        }
      }
    }
    return found;
  }

  private static boolean isBirth(Candidate column) {
    return says(column, BIRTH) && share(column, PersonColumns::hasDigits) >= SHARE_WITH_HEADING;
  }

  private static boolean isAddress(Candidate column) {
    return says(column, ADDRESSES)
        && !folded(column.heading()).contains("コード")
        && column.values().stream().anyMatch(value -> !value.isBlank());
  }

  private static boolean says(Candidate column, List<String> words) {
    String heading = folded(column.heading());
    boolean reading = heading.contains("カナ") || heading.contains("かな") || heading.contains("kana");
    return !reading
        && words.stream()
            .anyMatch(word ->
                word.length() == 1 ? heading.startsWith(word + "の") : heading.contains(word));
  }

  private static boolean looksLikeNames(Candidate column) {
    Set<String> different = Set.copyOf(column.values());
    return different.size() >= ENOUGH_VALUES
        && share(column, PersonColumns::isNameInTwoParts) >= SHARE_WITHOUT_HEADING;
  }

  /** Percent of the values that are not empty. */
  private static int share(Candidate column, Predicate<String> test) {
    List<String> values = column.values().stream().filter(value -> !value.isBlank()).toList();
    long passing = values.stream().filter(test).count();
    return values.isEmpty() ? 0 : (int) (100 * passing / values.size());
  }

  private static boolean hasDigits(String value) {
    return value.chars().filter(c -> Signs.isDigit((char) c)).count() >= FEWEST_DIGITS;
  }

  /** Kanji and kana only, as long as a name, and no office or firm. */
  private static boolean isName(String value) {
    String name = Spaces.removeAll(value);
    return name.length() >= 2
        && name.length() <= LONGEST_NAME
        && name.chars().allMatch(PersonColumns::isNameLetter)
        && NO_PERSONS.stream().noneMatch(name::endsWith);
  }

  /** Family name, one space, given name, in kanji: 汐見 花子. */
  private static boolean isNameInTwoParts(String value) {
    String trimmed = Spaces.trim(value);
    int space = 0;
    while (space < trimmed.length() && !Spaces.isSpace(trimmed.charAt(space))) {
      space++;
    }
    String given = trimmed.substring(Math.min(trimmed.length(), space + 1));
    return space > 0
        && space <= LONGEST_PART
        && !given.isEmpty()
        && given.length() <= LONGEST_PART
        && trimmed.chars().limit(space).allMatch(PersonColumns::isKanji)
        && isName(trimmed);
  }

  private static boolean isNameLetter(int c) {
    return isKanji(c) || (c >= 'ぁ' && c <= 'ヿ' && c != '・');
  }

  private static boolean isKanji(int c) {
    return c == '々'
        || c == 'ヶ'
        || (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || Character.isSurrogate((char) c);
  }

  private static String folded(String heading) {
    return Width.fullKana(Width.half(Spaces.removeAll(heading))).toLowerCase(Locale.ROOT);
  }
}
