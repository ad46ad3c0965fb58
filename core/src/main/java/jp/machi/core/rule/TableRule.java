package jp.machi.core.rule;

import java.util.List;

/**
 * A rule about headings, whole columns or what a reader remarks. It is no more than its card: the
 * looking is done where the headings, columns or rows come by. Its examples are small tables as
 * those of a {@link RowRule}.
 */
public record TableRule(RuleCard card) implements Rule {

  /** A rule with examples. */
  static TableRule rule(
      String code, Severity severity, String source, List<String> accepts, List<String> rejects) {
    return new TableRule(new RuleCard(code, severity, source, accepts, rejects));
  }

  /** A rule whose examples a row of text cannot show; the tests of its reader have them. */
  static TableRule rule(String code, Severity severity, String source) {
    return rule(code, severity, source, List.of(), List.of());
  }
}
