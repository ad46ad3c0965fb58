package jp.machi.core.standardise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;
import jp.machi.core.value.ValueReaders;

/** How serious it is where a reader cannot read a cell, from the readers' cards. */
final class ReaderSeverities {
  private static final Map<String, Severity> BY_CODE = byCode();

  private ReaderSeverities() {}

  /** Severity of a reader's code; an error where no card tells it. */
  static Severity of(String code) {
    return BY_CODE.getOrDefault(code, Severity.ERROR);
  }

  private static Map<String, Severity> byCode() {
    Map<String, Severity> severities = new HashMap<>();
    ValueReaders.cards().values().forEach(cards -> add(cards, severities));
    add(ValueReaders.codeListCards(), severities);
    return Map.copyOf(severities);
  }

  private static void add(List<RuleCard> cards, Map<String, Severity> severities) {
    cards.forEach(card -> severities.put(card.code(), card.severity()));
  }
}
