package jp.machi.core.mapping;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.standard.Requirement;
import jp.machi.core.text.Spaces;
import jp.machi.core.value.ValueReaders;

/**
 * What the values of one column look like: for each kind of value the share that is written like
 * it. Made in one pass over the sample; nothing of it is done for later rows.
 */
final class ColumnProfile {
  /** Kinds whose values can be told without a heading, because nothing else is written so. */
  private static final Set<ItemType> TELLING =
      EnumSet.of(
          ItemType.POSTAL_CODE,
          ItemType.PHONE,
          ItemType.LATITUDE,
          ItemType.LONGITUDE,
          ItemType.URL,
          ItemType.EMAIL,
          ItemType.ADDRESS,
          ItemType.KANA,
          ItemType.CORPORATE_NUMBER,
          ItemType.MUNICIPALITY_CODE,
          ItemType.WEEKDAYS,
          ItemType.DATE,
          ItemType.TIME);

  /** The longest name of a municipality with its district has 11 letters. */
  private static final int LONGEST_PLACE = 12;

  private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");
  private static final double HALF = 0.5;
  private static final double UNIQUE = 0.9;

  private final List<String> values;
  private final Map<ItemType, Integer> looks = new EnumMap<>(ItemType.class);
  private final Map<ItemType, Double> readable = new EnumMap<>(ItemType.class);
  private final Map<CellPart, Double> fused = new EnumMap<>(CellPart.class);
  private final int distinct;
  private final boolean running;
  private final double numbers;

  /** Looks at values that are not blank. */
  ColumnProfile(List<String> values) {
    this.values = List.copyOf(values);
    Set<String> seen = new HashSet<>();
    boolean rising = values.size() > 1 || values.equals(List.of("1"));
    long before = -1;
    int withDigits = 0;
    for (String value : values) {
      seen.add(value);
      for (ItemType type : ValueLook.of(value)) {
        looks.merge(type, 1, Integer::sum);
      }
      withDigits += value.chars().anyMatch(Character::isDigit) ? 1 : 0;
      long number = rising ? ValueLook.wholeNumber(value) : -1;
      rising &= number > before;
      before = number;
    }
    this.distinct = seen.size();
    this.running = rising;
    this.numbers = values.isEmpty() ? 0 : (double) withDigits / values.size();
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Share of the values that are short names with one of these units at their end, 0 to 1. */
  double endsIn(String units) {
    return values.isEmpty() ? 0 : share(cell -> isPlace(cell, units));
  }

  /**
   * Whether a column is filled from a list of codes, with others of a city's own between them: at
   * least two of the codes, in half of the rows, and few other values. Never for a list whose codes
   * any column may hold, such as 有 and 無.
   */
  boolean isFilledFrom(List<String> codes) {
    boolean telling = codes.size() > 1 && codes.stream().allMatch(code -> code.length() > 1);
    return telling
        && distinct <= 2 * codes.size()
        && codes.stream().filter(values::contains).limit(2).count() == 2
        && share(codes::contains) >= HALF;
  }

  private static boolean isPlace(String cell, String units) {
    String text = Spaces.trim(cell);
    return text.length() > 1
        && text.length() <= LONGEST_PLACE
        && units.indexOf(text.charAt(text.length() - 1)) >= 0
        && text.chars().noneMatch(Character::isDigit);
  }

  /** Share of the values that name files of pictures, 0 to 1. */
  double images() {
    return values.isEmpty() ? 0 : share(ValueLook::isImage);
  }

  /** Share of the values that are no more than a municipality: 高松市, 八重山郡竹富町. */
  double municipalities() {
    return values.isEmpty() ? 0 : share(ColumnProfile::isMunicipality);
  }

  private static boolean isNumbered(String cell) {
    String text = Spaces.trim(cell);
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }

  private static boolean isMunicipality(String cell) {
    String text = Spaces.trim(cell);
    if (!isPlace(text, "市区町村")) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    return last == '市' || text.indexOf(last == '区' ? '市' : '郡') > 0;
  }

  /** Share of the values that begin with a digit, 0 to 1: the rest of an address does. */
  double beginsWithDigit() {
    return values.isEmpty() ? 0 : share(ColumnProfile::isNumbered);
  }

  /** Share of the values that are five digits: the code of a municipality without the last one. */
  double hasFive() {
    return values.isEmpty() ? 0 : share(cell -> FIVE_DIGITS.matcher(cell).matches());
  }

  /** Share of the values that hold a digit. */
  double numbers() {
    return numbers;
  }

  /**
   * Whether the values are whole numbers that rise from row to row: 1, 2, 3, 5 …, or a single 1.
   */
  boolean isRunning() {
    return running;
  }

  /** Whether values stand in several rows, and not only one by mistake. */
  boolean repeats() {
    return distinct < UNIQUE * values.size();
  }

  /** Share of the values that are written as this kind and hardly as another, 0 to 1. */
  double looks(ItemType type) {
    return values.isEmpty() ? 0 : (double) looks.getOrDefault(type, 0) / values.size();
  }

  /** Share of the values that the reader of this kind can read, 1 where there are none. */
  double readable(ItemType type) {
    return readable.computeIfAbsent(
        type, each -> values.isEmpty() ? 1 : share(cell -> ValueReaders.suits(bare(each), cell)));
  }

  private static Item bare(ItemType type) {
    return new Item("", "", Requirement.UNVERIFIED, type, List.of(), "");
  }

  /** Share of the values that hold both parts of such a pair, 0 to 1. */
  double holds(CellPart part) {
    return fused.computeIfAbsent(part, each -> values.isEmpty() ? 0 : share(each::isIn));
  }

  private double share(Predicate<String> fits) {
    return (double) values.stream().filter(fits).count() / values.size();
  }

  /** The kind that nearly all values are written as, TEXT where there is none. */
  ItemType telling() {
    for (ItemType type : TELLING) {
      if (looks(type) >= 0.9) {
        return type;
      }
    }
    return ItemType.TEXT;
  }

  List<String> values() {
    return values;
  }
}
