package jp.machi.core.number;

/** What a cell says about a number. */
public sealed interface WrittenNumber {

  /** A number, as the text that {@link jp.machi.core.table.ColumnType} asks for. */
  record Known(String text) implements WrittenNumber {}

  /** Not certainly one number, or one that its type cannot hold. */
  record Unclear(Problem problem) implements WrittenNumber {}

  /** Why a text is not a number of the wanted type. */
  enum Problem {
    /** Words, and the signs that stand for "none": never 0. */
    NOT_A_NUMBER("number.not_a_number"),
    HAS_UNIT("number.has_unit"),
    NOT_WHOLE("number.not_whole"),
    OUT_OF_RANGE("number.out_of_range"),
    /** More digits than an IEEE double can hold. */
    TOO_PRECISE("number.too_precise");

    private final String code;

    Problem(String code) {
      this.code = code;
    }

    /** Finding code. */
    public String code() {
      return code;
    }
  }

  /** Reads a 64-bit whole number. Linear, never throws. */
  static WrittenNumber integer(String text) {
    return NumberParser.integer(text);
  }

  /** Reads a number that an IEEE double holds exactly as written. Linear, never throws. */
  static WrittenNumber decimal(String text) {
    return NumberParser.decimal(text);
  }

  /** Reads a number and gives the nearest that an IEEE double holds. Linear, never throws. */
  static WrittenNumber nearest(String text) {
    return NumberParser.nearest(text);
  }
}
