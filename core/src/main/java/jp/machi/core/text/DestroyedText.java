package jp.machi.core.text;

import java.util.Optional;

/**
 * Text whose characters were lost before it reached us. What is found here cannot be repaired from
 * the cell itself: the source has to be exported again.
 *
 * <p>A false alarm would keep a good file from being published, so mojibake is only reported where
 * the bytes of the text make sense in the encoding they must have had.
 */
public enum DestroyedText {
  /** U+FFFD: bytes that no longer say which character they were. */
  REPLACEMENT_CHARACTER("text.replacement_character"),
  /** Text read in the wrong encoding and saved again, such as 繧ｳ繝ｳ or Ã©. */
  MOJIBAKE("text.mojibake"),
  /** Runs of ? where kanji stood. Only likely, never certain. */
  QUESTION_MARKS("text.question_marks");

  /** Two question marks are an exclamation; three in a row are what encoders leave of words. */
  private static final int QUESTION_RUN = 3;

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
    boolean suspicious = false;
    int questions = 0;
    int longestRun = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\uFFFD') {
        return Optional.of(REPLACEMENT_CHARACTER);
      }
      questions = c == '?' ? questions + 1 : 0;
      longestRun = Math.max(longestRun, questions);
      suspicious |= Mojibake.isSuspicious(c);
    }
    if (suspicious && Mojibake.isMojibake(text)) {
      return Optional.of(MOJIBAKE);
    }
    boolean nothingElse = questions > 1 && questions == text.length();
    return longestRun >= QUESTION_RUN || nothingElse
        ? Optional.of(QUESTION_MARKS)
        : Optional.empty();
  }
}
