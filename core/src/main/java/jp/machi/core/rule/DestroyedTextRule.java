package jp.machi.core.rule;

import java.util.List;
import jp.machi.core.text.DestroyedText;

/** Text that was destroyed before it reached us must not be published. */
record DestroyedTextRule(DestroyedText kind, RuleCard card) implements CellRule {
  private static final String SOURCE = "GIF 468 データ品質";

  static final CellRule REPLACEMENT_CHARACTER =
      new DestroyedTextRule(
          DestroyedText.REPLACEMENT_CHARACTER,
          new RuleCard(
              DestroyedText.REPLACEMENT_CHARACTER.code(),
              Severity.BLOCKING,
              SOURCE,
              List.of("高松市役所", ""),
              List.of("\uFFFD\uFFFDs\uFFFD\uFFFD")));

  static final CellRule MOJIBAKE =
      new DestroyedTextRule(
          DestroyedText.MOJIBAKE,
          new RuleCard(
              DestroyedText.MOJIBAKE.code(),
              Severity.BLOCKING,
              SOURCE,
              List.of("繧一郎", "Café"),
              List.of("繧ｳ繝ｳ繝薙ル")));

  static final CellRule QUESTION_MARKS =
      new DestroyedTextRule(
          DestroyedText.QUESTION_MARKS,
          new RuleCard(
              DestroyedText.QUESTION_MARKS.code(),
              Severity.WARNING,
              SOURCE,
              List.of("本当ですか?"),
              List.of("?????")));

  /** The rule about one kind of destruction. */
  static CellRule of(DestroyedText kind) {
    return switch (kind) {
      case REPLACEMENT_CHARACTER -> REPLACEMENT_CHARACTER;
      case MOJIBAKE -> MOJIBAKE;
      case QUESTION_MARKS -> QUESTION_MARKS;
    };
  }

  @Override
  public boolean breaks(String cell) {
    return DestroyedText.find(cell).filter(found -> found == kind).isPresent();
  }
}
