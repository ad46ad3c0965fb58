package jp.machi.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.machi.core.text.DestroyedText;

/** Every rule that runs, as a written list: what is checked can be read here. */
public final class Rules {
  private static final CellRule EXCEL_ERROR = new ExcelErrorRule();

  private static final CellRule PRIVATE_USE = new PrivateUseRule();

  private static final List<CellRule> CELL_RULES =
      List.of(
          DestroyedTextRule.REPLACEMENT_CHARACTER,
          DestroyedTextRule.MOJIBAKE,
          DestroyedTextRule.QUESTION_MARKS,
          EXCEL_ERROR,
          PRIVATE_USE);

  private static final List<RowRule> ROW_RULES =
      List.of(new RequiredValueRule(), new LonelyCoordinateRule(), new EndBeforeStartRule());

  private static final Map<String, Rule> BY_CODE =
      all().stream()
          .collect(Collectors.toUnmodifiableMap(rule -> rule.card().code(), rule -> rule));

  private Rules() {}

  /** Every rule: cells, rows, tables. */
  public static List<Rule> all() {
    List<Rule> all = new ArrayList<>(CELL_RULES);
    all.addAll(ROW_RULES);
    all.addAll(TableRules.all());
    all.addAll(PersonalRules.all());
    all.addAll(LayoutRules.all());
    all.addAll(MapRules.all());
    all.addAll(PdfRules.all());
    all.addAll(AddressRules.all());
    all.addAll(ScheduleRules.all());
    return List.copyOf(all);
  }

  /**
   * The rule with this code.
   *
   * @throws IllegalArgumentException when no rule has it
   */
  public static Rule called(String code) {
    Rule rule = BY_CODE.get(code);
    if (rule == null) {
      throw new IllegalArgumentException("no rule is called " + code);
    }
    return rule;
  }

  /** The rules about rows. */
  public static List<RowRule> rowRules() {
    return ROW_RULES;
  }

  /** The cell rule that a cell breaks, in one look; empty for a cell in order. */
  public static Optional<CellRule> brokenBy(String cell) {
    Optional<DestroyedText> destroyed = DestroyedText.find(cell);
    if (destroyed.isPresent()) {
      return Optional.of(DestroyedTextRule.of(destroyed.get()));
    }
    if (PRIVATE_USE.breaks(cell)) {
      return Optional.of(PRIVATE_USE);
    }
    return EXCEL_ERROR.breaks(cell) ? Optional.of(EXCEL_ERROR) : Optional.empty();
  }
}
