package jp.machi.core.contact;

import java.util.List;
import jp.machi.core.contact.PhoneNumber.Problem;

/** What a cell says about the telephone and fax numbers of somebody. */
public sealed interface WrittenPhones {

  /**
   * Numbers that are certain.
   *
   * @param lines in the order of the text, never empty
   * @param notes what the text says beside them, such as who answers
   */
  record Known(List<Line> lines, List<String> notes) implements WrittenPhones {
    public Known {
      lines = List.copyOf(lines);
      notes = List.copyOf(notes);
    }
  }

  /** Not certainly telephone numbers; nothing is guessed. */
  record Unclear(Problem problem) implements WrittenPhones {}

  /**
   * One number.
   *
   * @param number with hyphens
   * @param extension digits behind 内線, {@code ""} where there are none
   * @param completed whether its area code was not written
   */
  record Line(String number, String extension, Use use, boolean completed) {

    /** The number and its extension as the GIF writes them: 044-200-2111 内線123. */
    public String text() {
      return extension.isEmpty() ? number : number + " 内線" + extension;
    }

    /** The area code, {@code ""} where the number has none: 090, 0120, 110. */
    public String areaCode() {
      return PhoneNumber.areaCode(number);
    }

    Line usedAs(Use other) {
      return new Line(number, extension, other, completed);
    }
  }

  /** What a number is for, as the text says. */
  enum Use {
    UNSAID,
    PHONE,
    FAX,
    /** One number for both: TEL/FAX, FAX兼用. */
    BOTH
  }

  /**
   * Reads the numbers of a whole cell. Linear, never throws.
   *
   * @param areaCode the area code of numbers that are written without, {@code ""} where nothing
   *     tells it
   */
  static WrittenPhones read(String cell, String areaCode) {
    return PhoneGrammar.read(cell, areaCode);
  }
}
