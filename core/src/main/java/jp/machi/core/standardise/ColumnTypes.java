package jp.machi.core.standardise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.machi.core.date.WrittenDay;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.mapping.Headings;
import jp.machi.core.mapping.Sample;
import jp.machi.core.mapping.Vocabulary;
import jp.machi.core.standard.ItemType;
import jp.machi.core.table.ColumnType;
import jp.machi.core.value.Reading;
import jp.machi.core.value.ValueReader;
import jp.machi.core.value.ValueReaders;

/**
 * What the city's own columns hold: by a heading that says so, else by every value of the sample.
 * In doubt they are text.
 */
final class ColumnTypes {
  /** Kinds whose heading is plain enough to trust outside a standard, if the values agree. */
  private static final Set<ItemType> BY_HEADING =
      Set.of(
          ItemType.LATITUDE,
          ItemType.LONGITUDE,
          ItemType.PHONE,
          ItemType.POSTAL_CODE,
          ItemType.ADDRESS,
          ItemType.URL,
          ItemType.EMAIL,
          ItemType.CORPORATE_NUMBER,
          ItemType.MUNICIPALITY_CODE,
          ItemType.TIME,
          ItemType.KANA,
          ItemType.IDENTIFIER);

  private static final List<String> CODE_WORDS =
      List.of("コード", "番号", "id", "no", "cd", "code", "number", "区分", "№");

  private final Vocabulary vocabulary;
  private final Sample sample;
  private final ListMonths months;

  ColumnTypes(Vocabulary vocabulary, Sample sample, ListMonths months) {
    this.vocabulary = vocabulary;
    this.sample = sample;
    this.months = months;
  }

  /** What an own column holds, empty where it is text. */
  Optional<ItemType> type(ColumnLink link) {
    return byHeading(link).or(() -> isDates(link) ? Optional.of(ItemType.DATE) : Optional.empty());
  }

  private Optional<ItemType> byHeading(ColumnLink link) {
    return vocabulary
        .find(link.sourceHeading())
        .map(Vocabulary.Meaning::type)
        .filter(BY_HEADING::contains)
        .filter(type -> sample.mostly(link.sourceColumn(), cell -> canRead(type, cell)));
  }

  /**
   * Days in any form; eight digits, internal numbers of a spreadsheet and days without a year are
   * days only under a heading that says so.
   */
  private boolean isDates(ColumnLink link) {
    String heading = Headings.fold(link.sourceHeading());
    boolean called = heading.endsWith("日") || heading.endsWith("日付") || heading.contains("年月日");
    int column = link.sourceColumn();
    boolean whole =
        sample.all(column, cell -> canRead(ItemType.DATE, cell) && (called || !isDigits(cell)));
    boolean plainly = called && (heading.endsWith("日付") || heading.contains("年月日"));
    return whole || (called && (isSerials(column, plainly) || isDaysOfAYear(column)));
  }

  /** Days and internal numbers; such numbers alone may count anything, as 延べ人日 does. */
  private boolean isSerials(int column, boolean plainly) {
    ValueReader reader = ValueReaders.days(months.column(column, false));
    boolean shown =
        plainly || sample.values(column).stream().anyMatch(cell -> canRead(ItemType.DATE, cell));
    return shown && sample.all(column, cell -> !(reader.read(cell) instanceof Reading.Unreadable));
  }

  /**
   * Days of which some have no year but a weekday, which only a certain year's day has: 1月11日（土）. A
   * day without both may come every year.
   */
  private boolean isDaysOfAYear(int column) {
    boolean days = sample.all(column, cell -> canRead(ItemType.DATE, cell) || isWithoutYear(cell));
    return days && sample.values(column).stream().anyMatch(ColumnTypes::hasWeekday);
  }

  private static boolean isWithoutYear(String cell) {
    return WrittenDay.read(cell) instanceof WrittenDay.Unclear(var problem)
        && problem == WrittenDay.Problem.NO_YEAR;
  }

  private static boolean hasWeekday(String cell) {
    return isWithoutYear(cell)
        && (cell.contains("曜") || cell.indexOf(')') > 0 || cell.indexOf('）') > 0);
  }

  /** The type that every value of the sample fits once it is read. */
  ColumnType storage(int column, ValueReader reader, ColumnType wanted) {
    for (String cell : sample.values(column)) {
      String value = reader.read(cell).value();
      if (!value.isEmpty() && !Canonical.fits(wanted, value)) {
        return ColumnType.TEXT;
      }
    }
    return wanted;
  }

  /** Codes and numbers of things are names made of digits; nobody adds them up. */
  private static boolean isCode(String heading) {
    String folded = Headings.fold(heading);
    return CODE_WORDS.stream().anyMatch(folded::endsWith);
  }

  /** The strictest type that every value of the sample fits; text where there is none. */
  ColumnType guess(int column, ValueReader reader) {
    for (ColumnType type :
        new ColumnType[] {ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.DATE}) {
      if (sample.all(column, cell -> Canonical.fits(type, reader.read(cell).value()))) {
        return type;
      }
    }
    return ColumnType.TEXT;
  }

  /** Column type of an own column; codes stay text, because their zeros matter. */
  ColumnType storage(ColumnLink link, ValueReader reader) {
    if (isCode(link.sourceHeading())) {
      return ColumnType.TEXT;
    }
    return byHeading(link)
        .map(type -> storage(link.sourceColumn(), reader, type.columnType()))
        .orElseGet(() -> guess(link.sourceColumn(), reader));
  }

  private static boolean canRead(ItemType type, String cell) {
    return !(ValueReaders.forType(type).read(cell) instanceof Reading.Unreadable);
  }

  private static boolean isDigits(String cell) {
    return cell.chars().allMatch(Character::isDigit);
  }
}
