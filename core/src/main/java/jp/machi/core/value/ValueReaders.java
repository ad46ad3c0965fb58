package jp.machi.core.value;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.geo.Coordinate.Axis;
import jp.machi.core.number.WrittenAmount;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.schedule.OpeningHours;
import jp.machi.core.schedule.WrittenDays;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;

/** The reader of every kind of value. */
public final class ValueReaders {
  private static final Map<ItemType, CardedReader> BY_TYPE = byType();

  private ValueReaders() {}

  /** The reader of an item's cells: by its type, and by its list of codes where it has one. */
  public static ValueReader forItem(Item item) {
    boolean money = Amounts.isMoney(item.name());
    ValueReader reader =
        switch (item.type()) {
          case INTEGER -> new IntegerReader(money);
          case DECIMAL -> new DecimalReader(money);
          default -> forType(item.type());
        };
    return item.codes().isEmpty() ? reader : new CodeListReader(item.codes(), reader);
  }

  /** The reader of a type's cells. */
  public static ValueReader forType(ItemType type) {
    return reader(type);
  }

  /** The reader of days in a column. */
  public static ValueReader days(DayColumn column) {
    return new DateReader(column);
  }

  /**
   * The reader of telephone or fax numbers in a column.
   *
   * @param fax whether the column holds fax numbers
   * @param cells of the column; where they all have one area code, it completes local numbers
   */
  public static ValueReader phones(boolean fax, List<String> cells) {
    return new PhoneReader(fax, PhoneReader.commonAreaCode(cells));
  }

  /** The reader of times where a cell holds opening hours; it takes their beginning. */
  public static ValueReader openings() {
    return new TimeReader(TimeRole.START, true);
  }

  /** The reader of times in a column. */
  public static ValueReader times(TimeRole role) {
    return new TimeReader(role, false);
  }

  /**
   * Whether a cell can be meant as a value of an item: it can be read, or it speaks of days where
   * the item is a day, be it without a year or of more than one, of hours where the item is a time,
   * or of an amount where it is a number.
   */
  public static boolean suits(Item item, String cell) {
    boolean unreadable = forItem(item).read(cell) instanceof Reading.Unreadable;
    return !unreadable
        || (item.type() == ItemType.DATE && WrittenDays.speaksOfDays(cell))
        || (item.type() == ItemType.TIME && OpeningHours.read(cell).isPresent())
        || (isNumber(item.type())
            && WrittenAmount.read(cell).filter(WrittenAmount::counts).isPresent());
  }

  private static boolean isNumber(ItemType type) {
    return type == ItemType.INTEGER || type == ItemType.DECIMAL;
  }

  /** What the reader of each type repairs and refuses, with examples. */
  public static Map<ItemType, List<RuleCard>> cards() {
    Map<ItemType, List<RuleCard>> cards = new EnumMap<>(ItemType.class);
    BY_TYPE.forEach((type, reader) -> cards.put(type, reader.cards()));
    return Collections.unmodifiableMap(cards);
  }

  /** What the reader of a controlled list repairs and refuses; the list is Wi-Fi alone. */
  public static List<RuleCard> codeListCards() {
    return new CodeListReader(List.of("Wi-Fi"), reader(ItemType.TEXT)).cards();
  }

  private static CardedReader reader(ItemType type) {
    CardedReader reader = BY_TYPE.get(type);
    if (reader == null) {
      throw new IllegalArgumentException("no reader for " + type);
    }
    return reader;
  }

  private static Map<ItemType, CardedReader> byType() {
    Map<ItemType, CardedReader> readers = new EnumMap<>(ItemType.class);
    for (ItemType type : ItemType.values()) {
      readers.put(type, make(type));
    }
    return readers;
  }

  private static CardedReader make(ItemType type) {
    return switch (type) {
      case TEXT -> new TextReader();
      case KANA -> new KanaReader();
      case IDENTIFIER -> new IdentifierReader();
      case MUNICIPALITY_CODE -> new MunicipalityCodeReader();
      case CORPORATE_NUMBER -> new CorporateNumberReader();
      case INTEGER -> new IntegerReader();
      case DECIMAL -> new DecimalReader();
      case LATITUDE -> new CoordinateReader(Axis.LATITUDE);
      case LONGITUDE -> new CoordinateReader(Axis.LONGITUDE);
      case DATE -> new DateReader();
      case TIME -> new TimeReader();
      case PHONE -> new PhoneReader();
      case POSTAL_CODE -> new PostalCodeReader();
      case FLAG -> new FlagReader();
      case MARK -> new MarkReader();
      case WEEKDAYS -> new WeekdaysReader();
      case URL -> new UrlReader();
      case EMAIL -> new EmailReader();
      case ADDRESS -> new AddressReader();
    };
  }
}
