package jp.machi.core.decision;

import java.util.Set;
import jp.machi.core.decision.Decision.Scope;
import jp.machi.core.rule.PersonalRules;
import jp.machi.core.rule.Severity;

/** What a person may decide at all. */
public enum Decidable {
  /**
   * Nothing: the text is destroyed or cannot be read with certainty, and no decision makes it
   * whole.
   */
  NEVER,
  /**
   * Only for the file at hand. A My Number is published under no circumstances and a card number is
   * money, so that only "this is another number" can be decided, and only of numbers that somebody
   * has looked at; next month's file holds others.
   */
  ONCE,
  /** Also for every later file. */
  ALWAYS;

  private static final Set<String> ONLY_ONCE =
      Set.of(PersonalRules.MY_NUMBER.card().code(), PersonalRules.CARD_NUMBER.card().code());

  private static final String PERSONAL = "personal.";

  /** What may be decided about findings of this code and severity. */
  public static Decidable of(String code, Severity severity) {
    if (ONLY_ONCE.contains(code)) {
      return ONCE;
    }
    return severity == Severity.BLOCKING && !code.startsWith(PERSONAL) ? NEVER : ALWAYS;
  }

  /** Whether a decision may reach so far. */
  public boolean allows(Scope scope) {
    return switch (scope) {
      case THIS_FILE -> this != NEVER;
      case FROM_NOW_ON -> this == ALWAYS;
      case WITHDRAWN -> true;
    };
  }
}
