package jp.machi.core.value;

import java.util.List;
import java.util.regex.Pattern;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;

/** Mail addresses. */
final class EmailReader implements CardedReader {
  private static final String MALFORMED = "email.malformed";
  private static final String NOTATION = "email.notation";
  private static final String SOURCE = "RFC 5321 メールアドレス";

  /** RFC 5321 §4.5.3.1: local part 64, domain 255. */
  private static final int LONGEST = 320;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,10}[A-Za-z]{2,63}");

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty()) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    if (folded.isEmpty()) {
      return folded.as("", NOTATION);
    }
    String text = folded.text();
    String address = text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7) : text;
    return address.length() <= LONGEST && ADDRESS.matcher(address).matches()
        ? folded.as(address, NOTATION)
        : folded.refused(MALFORMED);
  }

  @Override
  public List<RuleCard> cards() {
    List<String> good = List.of("koho@city.example.lg.jp");
    return List.of(
        new RuleCard(NOTATION, Severity.FIXED, SOURCE, good, List.of("mailto:koho@example.jp")),
        new RuleCard(
            MALFORMED,
            Severity.WARNING,
            SOURCE,
            good,
            List.of("koho(at)example.jp", "なし", "koho@example", "a@b.jp, c@d.jp")));
  }
}
