package jp.machi.core.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi.core.contact.PhoneNumber;
import jp.machi.core.contact.PhoneNumber.Problem;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;
import jp.machi.core.text.Hyphens;

/**
 * Telephone numbers, published with hyphens: {@code 044-200-2111}. Several numbers are separated by
 * {@code " / "} and an extension follows as {@code 内線123}, both as the GIF says.
 */
final class PhoneReader implements CardedReader {
  private static final String NOTATION = "phone.notation";
  private static final String SOURCE = "GIF 445 連絡先、総務省 電気通信番号計画";

  /** Ten numbers with extensions; longer cells are lists of offices, not numbers. */
  private static final int LONGEST = 300;

  private static final Pattern SEPARATOR = Pattern.compile(" *[/、,;\\n・] *(?=[(+0-9Tt電℡])");
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:(?:TEL|Tel|tel|℡|電話)(?:番号)?[:. ]*)?(?<number>[+(]?[0-9][-0-9() ]{0,24}?)"
              + " *[(\\[]?(?:(?:内線|内)[:. ]*(?<extension>[0-9]{1,6}))?[)\\]]?");

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || PhoneNumber.isStandard(cell)) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    if (folded.isEmpty()) {
      return folded.as("", NOTATION);
    }
    if (cell.length() > LONGEST) {
      return folded.refused(Problem.MALFORMED.code());
    }
    List<String> numbers = new ArrayList<>();
    for (String one : SEPARATOR.split(Hyphens.plain(folded.text()), -1)) {
      Matcher parts = PARTS.matcher(one);
      if (!parts.matches()) {
        return folded.refused(Problem.MALFORMED.code());
      }
      switch (PhoneNumber.read(parts.group("number"))) {
        case PhoneNumber.Known(var text) -> numbers.add(text + extension(parts));
        case PhoneNumber.Unclear(var problem) -> {
          return folded.refused(problem.code());
        }
      }
    }
    return folded.as(String.join(" / ", numbers), NOTATION);
  }

  private static String extension(Matcher parts) {
    return parts.group("extension") == null ? "" : " 内線" + parts.group("extension");
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(
        new RuleCard(
            NOTATION,
            Severity.FIXED,
            SOURCE,
            List.of("044-200-2111", "03-5253-2111", "0120-123-456", "090-1234-5678"),
            List.of(
                "(044)200-2111",
                "044(200)2111",
                "+81-44-200-2111",
                "TEL 044-200-2111",
                "044-200-2111（内線123）",
                "044-200-2111、044-200-2112",
                "09012345678",
                "0120123456",
                "0352532111")),
        refused(Problem.MALFORMED, "なし", "-", "E-mail：a@example.jp", "044-200-211x"),
        refused(Problem.NO_AREA_CODE, "382-3222", "2111"),
        refused(Problem.NO_HYPHENS, "0442002111"),
        refused(Problem.WRONG_LENGTH, "044-200-21111", "044-200-211", "090-1234-567"),
        refused(Problem.WRONG_GROUPS, "0442-00-21-11", "04-42002-111"));
  }

  private static RuleCard refused(Problem problem, String... forms) {
    return new RuleCard(
        problem.code(), Severity.WARNING, SOURCE, List.of("044-200-2111"), List.of(forms));
  }
}
