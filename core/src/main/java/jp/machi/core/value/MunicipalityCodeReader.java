package jp.machi.core.value;

import java.util.List;
import jp.machi.core.code.CheckDigits;
import jp.machi.core.code.Municipalities;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;

/** Local government codes, published with 6 digits. */
final class MunicipalityCodeReader implements CardedReader {
  private static final String CHECK_DIGIT_ADDED = "municipality_code.check_digit_added";
  private static final String LEADING_ZERO = "municipality_code.leading_zero_restored";
  private static final String MALFORMED = "municipality_code.malformed";
  private static final String AMBIGUOUS = "municipality_code.ambiguous";
  private static final String WRONG_CHECK_DIGIT = "municipality_code.wrong_check_digit";
  private static final String SOURCE = "総務省 全国地方公共団体コード";

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || isComplete(cell)) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    String text = folded.text();
    if (text.isEmpty() || isComplete(text)) {
      return folded.as(text, CHECK_DIGIT_ADDED);
    }
    if (!Folded.isDigits(text)) {
      return folded.refused(MALFORMED);
    }
    return switch (text.length()) {
      case 5 -> fiveDigits(folded);
      case 6 -> folded.refused(hasPrefecture(text) ? WRONG_CHECK_DIGIT : MALFORMED);
      default -> folded.refused(MALFORMED);
    };
  }

  /**
   * Five digits have lost the check digit at the end or the zero in front. Where the digits allow
   * both, the table of municipalities decides; where it does not, nothing is guessed.
   */
  private static Reading fiveDigits(Folded folded) {
    String text = folded.text();
    String withCheckDigit = text + CheckDigits.municipality(text);
    String withZero = "0" + text;
    boolean mayLackDigit = hasPrefecture(text);
    boolean mayLackZero = isComplete(withZero);
    if (mayLackDigit && mayLackZero) {
      boolean digitKnown = isKnown(withCheckDigit);
      if (digitKnown == isKnown(withZero)) {
        return folded.refused(AMBIGUOUS);
      }
      mayLackDigit = digitKnown;
    }
    if (mayLackDigit) {
      return folded.as(withCheckDigit, CHECK_DIGIT_ADDED);
    }
    return mayLackZero ? folded.as(withZero, LEADING_ZERO) : folded.refused(MALFORMED);
  }

  private static boolean isKnown(String code) {
    return Municipalities.shipped().find(code).isPresent();
  }

  private static boolean isComplete(String text) {
    return text.length() == 6
        && Folded.isDigits(text)
        && hasPrefecture(text)
        && CheckDigits.municipality(text) == text.charAt(5);
  }

  /** Codes begin with the number of the prefecture, 01 to 47. */
  private static boolean hasPrefecture(String text) {
    int prefecture = (text.charAt(0) - '0') * 10 + text.charAt(1) - '0';
    return prefecture >= 1 && prefecture <= 47;
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(
        new RuleCard(
            CHECK_DIGIT_ADDED,
            Severity.FIXED,
            SOURCE,
            List.of("372013", "131016"),
            List.of("37201", "13101")),
        new RuleCard(LEADING_ZERO, Severity.FIXED, SOURCE, List.of("092011"), List.of("92011")),
        refused(AMBIGUOUS, "11100"),
        refused(MALFORMED, "1100", "高松市", "37-201", "0", "990000"),
        refused(WRONG_CHECK_DIGIT, "372012", "131010"));
  }

  private static RuleCard refused(String code, String... forms) {
    return new RuleCard(code, Severity.ERROR, SOURCE, List.of("011002"), List.of(forms));
  }
}
