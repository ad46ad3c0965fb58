package jp.machi.core.value;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;
import jp.machi.core.text.Hyphens;

/** Postal codes, published as {@code 210-8577}. */
final class PostalCodeReader implements CardedReader {
  private static final String NOTATION = "postal_code.notation";
  private static final String MALFORMED = "postal_code.malformed";
  private static final String SOURCE = "日本郵便 郵便番号";
  private static final Pattern CODE = Pattern.compile("〒? *([0-9]{3}) *-? *([0-9]{4})");

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || isCode(cell)) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    if (folded.isEmpty()) {
      return folded.as("", NOTATION);
    }
    Matcher code = CODE.matcher(Hyphens.plain(folded.text()));
    return code.matches()
        ? folded.as(code.group(1) + "-" + code.group(2), NOTATION)
        : folded.refused(MALFORMED);
  }

  private static boolean isCode(String cell) {
    if (cell.length() != 8 || cell.charAt(3) != '-') {
      return false;
    }
    for (int i = 0; i < 8; i++) {
      char c = cell.charAt(i);
      if (i != 3 && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(
        new RuleCard(
            NOTATION,
            Severity.FIXED,
            SOURCE,
            List.of("210-8577"),
            List.of("〒210-8577", "〒2108577", "210ー8577", "2108577")),
        new RuleCard(
            MALFORMED,
            Severity.ERROR,
            SOURCE,
            List.of("210-8577"),
            List.of("210", "210-85777", "川崎区", "10-8577")));
  }
}
