package jp.machi.core.date;

/** What a cell says about a time of day. */
public sealed interface WrittenTime {

  /** A time that is certain, as {@code hh:mm} up to {@code 24:00}. */
  record Time(String text) implements WrittenTime {}

  /** Not certainly one time; nothing is guessed. */
  record Unclear(Problem problem) implements WrittenTime {}

  /** Why a text is not certainly one time. */
  enum Problem {
    NOT_A_TIME("time.not_a_time"),
    IMPOSSIBLE("time.impossible"),
    /** 午前12時 is noon by the law and midnight by habit; 930 may be anything. */
    AMBIGUOUS("time.ambiguous"),
    HAS_SECONDS("time.has_seconds"),
    RANGE("time.range");

    private final String code;

    Problem(String code) {
      this.code = code;
    }

    /** Finding code. */
    public String code() {
      return code;
    }
  }

  /** Reads a time in any of the written forms. Linear, never throws. */
  static WrittenTime read(String text) {
    return TimeParser.read(text);
  }
}
