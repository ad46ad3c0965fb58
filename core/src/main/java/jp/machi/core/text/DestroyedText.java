package jp.machi.core.text;

import java.util.Optional;

/**
 * Text whose characters were lost before it reached us. What is found here cannot be repaired from
 * the cell itself: the source has to be exported again.
 */
public enum DestroyedText {
  /** U+FFFD: bytes that no longer say which character they were. */
  REPLACEMENT_CHARACTER("text.replacement_character"),
  /** Text read in the wrong encoding and saved again, such as 繧ｳ繝ｳ or Ã©. */
  MOJIBAKE("text.mojibake"),
  /** Runs of ? where kanji stood. Only likely, never certain. */
  QUESTION_MARKS("text.question_marks");

  private final String code;

  DestroyedText(String code) {
    this.code = code;
  }

  /** Finding code. */
  public String code() {
    return code;
  }

  /** How the text was destroyed; empty for text that may be whole. Linear, never throws. */
  public static Optional<DestroyedText> find(String text) {
    return text.indexOf('\uFFFD') >= 0 ? Optional.of(REPLACEMENT_CHARACTER) : Optional.empty();
  }
}
