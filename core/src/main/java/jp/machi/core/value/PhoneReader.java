package jp.machi.core.value;

import java.util.ArrayList;
import java.util.List;
import jp.machi.core.contact.PhoneNumber;
import jp.machi.core.contact.PhoneNumber.Problem;
import jp.machi.core.contact.WrittenPhones;
import jp.machi.core.contact.WrittenPhones.Line;
import jp.machi.core.contact.WrittenPhones.Use;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;

/**
 * Telephone numbers, published with hyphens: {@code 044-200-2111}. Several numbers are separated by
 * {@code " / "} and an extension follows as {@code 内線123}, both as the GIF says. Numbers of the
 * other kind, fax beside telephone, and who answers are left out and told in the finding.
 */
final class PhoneReader implements CardedReader {
  private static final String NOTATION = "phone.notation";
  private static final String LEFT_OUT = "phone.left_out";
  private static final String AREA_CODE_ADDED = "phone.area_code_added";
  private static final String SOURCE = "GIF 445 連絡先、総務省 電気通信番号計画";

  /** So many numbers of a column must agree before others are completed by them. */
  private static final int ENOUGH = 3;

  private final boolean fax;
  private final String areaCode;

  /** Telephone numbers with their area code. */
  PhoneReader() {
    this(false, "");
  }

  /**
   * Numbers of a column.
   *
   * @param fax whether the column holds fax numbers
   * @param areaCode the area code that every number of the column has, {@code ""} where they differ
   */
  PhoneReader(boolean fax, String areaCode) {
    this.fax = fax;
    this.areaCode = areaCode;
  }

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || PhoneNumber.isStandard(cell)) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    if (folded.isEmpty()) {
      return folded.as("", NOTATION);
    }
    return switch (WrittenPhones.read(cell, areaCode)) {
      case WrittenPhones.Unclear(var problem) -> folded.refused(problem.code());
      case WrittenPhones.Known(var lines, var notes) -> chosen(folded, lines, notes);
    };
  }

  private Reading chosen(Folded folded, List<Line> lines, List<String> notes) {
    boolean told = lines.stream().anyMatch(line -> line.use() == Use.FAX);
    List<String> kept = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    boolean completed = false;
    for (Line line : lines) {
      if (belongs(line.use(), told)) {
        kept.add(line.text());
        completed |= line.completed();
      } else {
        leftOut.add((line.use() == Use.FAX ? "FAX " : "TEL ") + line.text());
      }
    }
    if (kept.isEmpty()) {
      return folded.refused(Problem.WRONG_KIND.code());
    }
    leftOut.addAll(notes);
    String value = String.join(" / ", kept);
    if (!leftOut.isEmpty()) {
      return folded.as(value, LEFT_OUT, "left_out", String.join("、", leftOut));
    }
    return folded.as(value, completed ? AREA_CODE_ADDED : NOTATION);
  }

  /** Whether a number is of this column's kind; one without a label is, unless another says it. */
  private boolean belongs(Use use, boolean faxTold) {
    return switch (use) {
      case BOTH -> true;
      case FAX -> fax;
      case PHONE -> !fax;
      case UNSAID -> !(fax && faxTold);
    };
  }

  /**
   * The area code that every number with hyphens among some cells has; {@code ""} where they
   * differ, or where there are fewer than three.
   */
  static String commonAreaCode(List<String> cells) {
    List<String> codes = new ArrayList<>();
    for (String cell : cells) {
      if (WrittenPhones.read(cell, "") instanceof WrittenPhones.Known(var lines, _)) {
        lines.stream().map(Line::areaCode).filter(code -> !code.isEmpty()).forEach(codes::add);
      }
    }
    boolean same = codes.stream().distinct().count() == 1;
    return same && codes.size() >= ENOUGH ? codes.getFirst() : "";
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(
        fixed(
            NOTATION,
            "(044)200-2111",
            "044(200)2111",
            "+81-44-200-2111",
            "TEL 044-200-2111",
            "代表電話：044-200-2111（直通）",
            "044-200-2111（内線123）",
            "044-200-2111、044-200-2112",
            "044-200-2111～2113",
            "044-200-2111・2112",
            "電話・FAX 044-200-2111",
            "0442002111",
            "0466251111",
            "09012345678",
            "0120123456",
            "0352532111"),
        fixed(
            LEFT_OUT,
            "TEL 044-200-2111 FAX 044-200-3900",
            "044-200-2111\nＦａｘ：044-200-3900",
            "044-200-2111（ファクス 044-200-3900）",
            "044-200-2111（平日8:30～17:15）",
            "（市民課）044-200-2111、（税務課）044-200-2112",
            "市民課 044-200-2111"),
        fixed(AREA_CODE_ADDED, "044-200-2111、200-2112"),
        refused(
            Problem.MALFORMED,
            "なし",
            "-",
            "E-mail：a@example.jp",
            "044-200-2111x",
            "044-200-2111 まで"),
        refused(Problem.NO_AREA_CODE, "382-3222", "2111"),
        refused(Problem.NO_HYPHENS, "0863612345"),
        refused(Problem.WRONG_LENGTH, "044-200-21111", "044-200-211", "090-1234-567"),
        refused(Problem.WRONG_GROUPS, "0442-00-21-11", "04-42002-111"),
        refused(
            Problem.PLACEHOLDER,
            "000-0000-0000",
            "0000000000",
            "03-0000-0000",
            "090-0000-0000",
            "0120-000-000"),
        refused(Problem.WRONG_KIND, "FAX 044-200-3900", "044-200-3900（ＦＡＸ）"));
  }

  private static RuleCard fixed(String code, String... forms) {
    List<String> good = List.of("044-200-2111", "03-5253-2111", "0120-123-456", "090-1234-5678");
    return new RuleCard(code, Severity.FIXED, SOURCE, good, List.of(forms));
  }

  private static RuleCard refused(Problem problem, String... forms) {
    return new RuleCard(
        problem.code(), Severity.WARNING, SOURCE, List.of("044-200-2111"), List.of(forms));
  }
}
