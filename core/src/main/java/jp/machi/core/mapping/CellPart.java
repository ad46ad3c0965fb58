package jp.machi.core.mapping;

import java.util.List;
import java.util.Optional;
import jp.machi.core.geo.Coordinates;

/** Which part of a cell a released column takes, where one cell holds two items. */
public enum CellPart {
  /** The cell holds one value. */
  WHOLE,
  /** The cell says the same of several items that its heading names: 地震・津波. */
  EACH,
  /** The latitude of a cell that holds both coordinates. */
  LATITUDE,
  /** The longitude of such a cell. */
  LONGITUDE,
  /** The first of two times: {@code 9:00～17:00}. */
  START,
  /** The last of two times. */
  END,
  /** The days of a cell that holds days and times: 5月3日 of {@code 5月3日 10:00～15:00}. */
  DAY,
  /** The first time of such a cell. */
  DAY_START,
  /** The last time of such a cell. */
  DAY_END,
  /** The town of an address without its municipality: 番町一丁目 of 番町一丁目8-15. */
  TOWN,
  /** The rest of such an address. */
  BLOCK,
  /** The name of a cell that holds name and reading: 中央公園（ちゅうおうこうえん）. */
  NAME,
  /** The reading of such a cell. */
  READING,
  /** The postal code in front of an address: 〒210-8577 川崎市…. */
  POSTAL_CODE,
  /** The address behind a postal code. */
  ADDRESS;

  /** This part of a cell; empty where the cell does not hold both parts. */
  public Optional<String> of(String cell) {
    return switch (this) {
      case WHOLE, EACH -> Optional.of(cell);
      case LATITUDE -> Coordinates.split(cell).map(Coordinates::latitude);
      case LONGITUDE -> Coordinates.split(cell).map(Coordinates::longitude);
      case START -> TwoInOne.range(cell).map(TwoInOne::first);
      case END -> TwoInOne.range(cell).map(TwoInOne::second);
      case DAY -> DayAndTimes.of(cell).map(DayAndTimes::day);
      case DAY_START -> DayAndTimes.of(cell).map(DayAndTimes::start);
      case DAY_END -> DayAndTimes.of(cell).map(DayAndTimes::end);
      case TOWN -> TwoInOne.townAndBlock(cell).map(TwoInOne::first);
      case BLOCK -> TwoInOne.townAndBlock(cell).map(TwoInOne::second);
      case NAME -> TwoInOne.nameAndReading(cell).map(TwoInOne::first);
      case READING -> TwoInOne.nameAndReading(cell).map(TwoInOne::second);
      case POSTAL_CODE -> TwoInOne.postalAndAddress(cell).map(TwoInOne::first);
      case ADDRESS -> TwoInOne.postalAndAddress(cell).map(TwoInOne::second);
    };
  }

  /**
   * Whether a cell holds both parts, be it so often that it cannot be split: two spans of hours.
   */
  boolean isIn(String cell) {
    return this == START ? TwoInOne.hasRange(cell) : of(cell).isPresent();
  }

  /** What a cell gives to this part where it does not hold both: the first part takes it whole. */
  public String alone(String cell) {
    return switch (this) {
      case WHOLE, EACH, LATITUDE, LONGITUDE, START, DAY, TOWN, NAME, ADDRESS -> cell;
      case END, DAY_START, DAY_END, BLOCK, READING, POSTAL_CODE -> "";
    };
  }

  /** Whether a released value takes the cell as it is. */
  public boolean isWhole() {
    return this == WHOLE || this == EACH;
  }

  /** The parts that a cell holds which holds this one. */
  List<CellPart> all() {
    return this == DAY ? List.of(DAY, DAY_START, DAY_END) : List.of(this, other());
  }

  private CellPart other() {
    return switch (this) {
      case WHOLE -> WHOLE;
      case EACH -> EACH;
      case LATITUDE -> LONGITUDE;
      case LONGITUDE -> LATITUDE;
      case START -> END;
      case END -> START;
      case DAY, DAY_START, DAY_END -> this;
      case TOWN -> BLOCK;
      case BLOCK -> TOWN;
      case NAME -> READING;
      case READING -> NAME;
      case POSTAL_CODE -> ADDRESS;
      case ADDRESS -> POSTAL_CODE;
    };
  }
}
