package jp.machi.core.rule;

import java.util.List;

/**
 * What a rule says about itself: the page of rules is made from the cards, and one test runs every
 * example on them.
 *
 * @param code finding code
 * @param source where the rule comes from: a standard, a law, a table
 * @param accepts values the rule says nothing about
 * @param rejects values it reports; for {@link Severity#FIXED} the forms it puts right
 */
public record RuleCard(
    String code, Severity severity, String source, List<String> accepts, List<String> rejects) {

  public RuleCard {
    accepts = List.copyOf(accepts);
    rejects = List.copyOf(rejects);
  }
}
