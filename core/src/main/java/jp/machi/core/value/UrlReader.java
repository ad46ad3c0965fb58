package jp.machi.core.value;

import java.util.List;
import java.util.Locale;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/** Web addresses with their scheme; only http and https. */
final class UrlReader implements CardedReader {
  private static final String NOTATION = "url.notation";
  private static final String NO_SCHEME = "url.no_scheme";
  private static final String OTHER_SCHEME = "url.other_scheme";
  private static final String MALFORMED = "url.malformed";
  private static final String SOURCE = "自治体標準オープンデータセット URI";

  /** What browsers still follow. */
  private static final int LONGEST = 2_000;

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty()) {
      return new Reading.Kept(cell);
    }
    if (cell.startsWith("http") && Folded.isPlain(cell) && isAddress(cell)) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    if (folded.isEmpty()) {
      return folded.as("", NOTATION);
    }
    String text = isWide(cell) ? folded.text() : Spaces.trim(cell);
    int colon = text.indexOf(':');
    if (text.length() > LONGEST || colon < 0) {
      boolean host = text.length() <= LONGEST && isHost(text);
      return folded.refused(host ? NO_SCHEME : MALFORMED);
    }
    String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      boolean isScheme = !scheme.isEmpty() && scheme.chars().allMatch(c -> c >= 'a' && c <= 'z');
      return folded.refused(isScheme ? OTHER_SCHEME : MALFORMED);
    }
    String address = scheme + text.substring(colon);
    return isAddress(address) ? folded.as(address, NOTATION) : folded.refused(MALFORMED);
  }

  /** Full-width signs in a path may be meant; in the scheme they never are. */
  private static boolean isWide(String cell) {
    String start = Spaces.trim(cell);
    return start.charAt(0) != Width.half(start.charAt(0));
  }

  private static boolean isAddress(String text) {
    int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
    if (host < 0 || text.length() > LONGEST || host == text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Spaces.isSpace(c) || c < ' ' || c == '"' || c == '<' || c == '>' || c == '\u007F') {
        return false;
      }
    }
    char first = text.charAt(host);
    return first != '/'
        && first != '.'
        && first != '?'
        && first != '#'
        && first != ':'
        && text.indexOf("http", host) < 0;
  }

  private static boolean isHost(String text) {
    int end = text.indexOf('/') < 0 ? text.length() : text.indexOf('/');
    String host = text.substring(0, end);
    boolean plain =
        host.chars()
            .allMatch(
                c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-');
    return plain && host.indexOf('.') > 0 && !host.endsWith(".") && !host.contains("..");
  }

  @Override
  public List<RuleCard> cards() {
    List<String> good = List.of("https://www.city.example.lg.jp/a.html?id=1", "http://例え.jp/公園");
    return List.of(
        new RuleCard(NOTATION, Severity.FIXED, SOURCE, good, List.of("HTTPS://www.example.jp/")),
        refused(NO_SCHEME, good, "www.city.example.lg.jp", "example.jp/a.html"),
        refused(OTHER_SCHEME, good, "ftp://example.jp/a", "javascript:alert(1)"),
        refused(MALFORMED, good, "なし", "https://", "https://a.jp https://b.jp", "-"));
  }

  private static RuleCard refused(String code, List<String> good, String... forms) {
    return new RuleCard(code, Severity.WARNING, SOURCE, good, List.of(forms));
  }
}
