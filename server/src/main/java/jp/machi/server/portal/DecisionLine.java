package jp.machi.server.portal;

import java.time.Instant;
import java.util.List;
import jp.machi.core.decision.Decision;
import jp.machi.core.decision.Judgement.Accepted;
import jp.machi.core.rule.Messages;
import jp.machi.server.release.Report;

/**
 * What a person decided about one kind of finding, as the quality report shows it.
 *
 * @param title the kind of finding in a short line
 * @param column heading in the source, {@code ""} where it is about rows or the table
 * @param count exact number of places
 * @param by name of the person as it was given
 * @param scopeKey name of the scope in {@link Words}
 */
record DecisionLine(
    String code,
    String title,
    String column,
    long count,
    String by,
    Instant at,
    String scopeKey,
    String reason) {

  /** A line for each kind that somebody answers for. */
  static List<DecisionLine> of(Report report, Language language) {
    return report.judgement().accepted().stream().map(each -> of(each, language)).toList();
  }

  private static DecisionLine of(Accepted accepted, Language language) {
    Decision decision = accepted.decision();
    return new DecisionLine(
        accepted.kind().code(),
        Messages.title(accepted.kind().code(), language.locale()),
        accepted.kind().column(),
        accepted.kind().count(),
        decision.by(),
        decision.at(),
        scopeKey(decision.scope()),
        decision.reason());
  }

  private static String scopeKey(Decision.Scope scope) {
    return switch (scope) {
      case THIS_FILE -> "decision.this_file";
      case FROM_NOW_ON -> "decision.from_now_on";
      case WITHDRAWN -> "decision.withdrawn";
    };
  }
}
