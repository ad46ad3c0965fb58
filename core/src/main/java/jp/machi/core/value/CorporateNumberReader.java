package jp.machi.core.value;

import java.util.List;
import jp.machi.core.code.CheckDigits;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;
import jp.machi.core.text.Hyphens;

/** Corporate numbers, 13 digits. */
final class CorporateNumberReader implements CardedReader {
  private static final String NOTATION = "corporate_number.notation";
  private static final String MALFORMED = "corporate_number.malformed";
  private static final String WRONG_CHECK_DIGIT = "corporate_number.wrong_check_digit";
  private static final String SOURCE = "国税庁 法人番号";

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || (isNumber(cell) && isRight(cell))) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    String digits = Hyphens.plain(folded.text()).replace("-", "");
    if (folded.isEmpty()) {
      return folded.as("", NOTATION);
    }
    if (!isNumber(digits)) {
      return folded.refused(MALFORMED);
    }
    return isRight(digits) ? folded.as(digits, NOTATION) : folded.refused(WRONG_CHECK_DIGIT);
  }

  private static boolean isNumber(String text) {
    return text.length() == 13 && Folded.isDigits(text);
  }

  private static boolean isRight(String digits) {
    return CheckDigits.corporate(digits.substring(1)) == digits.charAt(0);
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(
        new RuleCard(
            NOTATION,
            Severity.FIXED,
            SOURCE,
            List.of("7000012050002"),
            List.of("7-0000-1205-0002")),
        refused(MALFORMED, "000012050002", "なし"),
        refused(WRONG_CHECK_DIGIT, "1000012050002"));
  }

  private static RuleCard refused(String code, String... forms) {
    return new RuleCard(code, Severity.ERROR, SOURCE, List.of("7000012050002"), List.of(forms));
  }
}
