package jp.machi.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.machi.core.standardise.RuleExamples;
import jp.machi.core.value.ValueReaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryRuleTest {
  static Stream<Rule> rules() {
    return Rules.all().stream();
  }

  static Stream<CellRule> cellRules() {
    return Rules.all().stream().filter(CellRule.class::isInstance).map(CellRule.class::cast);
  }

  @ParameterizedTest
  @MethodSource("cellRules")
  void everyCellRuleDoesWhatItsCardSays(CellRule rule) {
    assertThat(rule.card().rejects()).isNotEmpty().allMatch(rule::breaks);
    assertThat(rule.card().accepts()).isNotEmpty().noneMatch(rule::breaks);
    assertThat(rule.card().rejects())
        .allMatch(cell -> Rules.brokenBy(cell).filter(rule::equals).isPresent());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyOtherRuleDoesWhatItsCardSays(Rule rule) {
    if (rule instanceof CellRule) {
      return;
    }
    for (String example : rule.card().rejects()) {
      assertThat(RuleExamples.codes(example)).as(example).contains(rule.card().code());
      assertThat(RuleExamples.severities(example, rule.card().code()))
          .as(example)
          .containsOnly(rule.card().severity());
    }
    for (String example : rule.card().accepts()) {
      assertThat(RuleExamples.codes(example)).as(example).doesNotContain(rule.card().code());
    }
  }

  @Test
  void idsAreUniqueAndInTheHouseForm() {
    List<String> codes = new ArrayList<>();
    Rules.all().forEach(rule -> codes.add(rule.card().code()));
    assertThat(codes).doesNotHaveDuplicates();
    assertThat(codesOfValues()).doesNotContainAnyElementsOf(codes);
    assertThat(codes).allMatch(code -> code.matches("[a-z_]+\\.[a-z_]+"));
  }

  private static Set<String> codesOfValues() {
    Set<String> codes = new TreeSet<>();
    ValueReaders.cards().values().forEach(cards -> cards.forEach(card -> codes.add(card.code())));
    ValueReaders.codeListCards().forEach(card -> codes.add(card.code()));
    return codes;
  }
}
