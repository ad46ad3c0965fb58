package jp.machi.core.date;

import java.time.LocalDate;
import java.util.Optional;
import jp.machi.core.text.TextCursor;

/**
 * The eras of the Japanese calendar since Meiji, with their first and last day as the decrees set
 * them. A day of change belongs to the new era.
 */
public enum Era {
  MEIJI("明治", 'M', '㍾', LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 29)),
  TAISHO("大正", 'T', '㍽', LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 24)),
  SHOWA("昭和", 'S', '㍼', LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
  HEISEI("平成", 'H', '㍻', LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
  REIWA("令和", 'R', '㋿', LocalDate.of(2019, 5, 1), LocalDate.MAX);

  private final String title;
  private final char letter;
  private final char square;
  private final LocalDate firstDay;
  private final LocalDate lastDay;

  Era(String title, char letter, char square, LocalDate firstDay, LocalDate lastDay) {
    this.title = title;
    this.letter = letter;
    this.square = square;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  /** The Japanese name, such as 令和. */
  public String title() {
    return title;
  }

  /** The day the era began. */
  public LocalDate firstDay() {
    return firstDay;
  }

  /** The last day of the era, {@link LocalDate#MAX} for the present one. */
  public LocalDate lastDay() {
    return lastDay;
  }

  /** Gregorian year of a year of this era; 元年 is year 1. */
  public int gregorianYear(int yearOfEra) {
    return firstDay.getYear() + yearOfEra - 1;
  }

  /** Moves over the name of an era: 令和, 令, R, r or ㋿. Nothing where another word stands. */
  static Optional<Era> take(TextCursor cursor) {
    char first = cursor.peek();
    for (Era era : values()) {
      boolean named = first == era.title.charAt(0) || first == era.square;
      if (named || first == era.letter || first == era.letter + ('a' - 'A')) {
        if (!cursor.take(era.title)) {
          cursor.skip();
        }
        return Optional.of(era);
      }
    }
    return Optional.empty();
  }
}
