package jp.machi.core.rule;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.machi.core.value.ValueReaders;
import jp.machi.testkit.WrittenPage;
import org.junit.jupiter.api.Test;

class RulesPageTest {
  private static final String HEAD =
      """
      # Rules

      Written by `RulesPageTest` from the cards of the rules; do not edit.

      Severity: BLOCKING forbids publication, ERROR breaks what the standard demands, WARNING is \
      worth a look, FIXED was put right with the original kept. In examples of rules about rows and \
      tables ⏎ ends a line, ｜ stands between cells and the first line holds the headings. The words \
      in bold head the findings of one rule in a report; what follows is said about each.
      """;

  @Test
  void thePageShowsEveryRule() throws IOException {
    SortedMap<String, RuleCard> cards = new TreeMap<>();
    Rules.all().forEach(rule -> cards.put(rule.card().code(), rule.card()));
    ValueReaders.cards().values().forEach(of -> of.forEach(card -> cards.put(card.code(), card)));
    ValueReaders.codeListCards().forEach(card -> cards.put(card.code(), card));
    StringBuilder page = new StringBuilder(HEAD);
    cards.values().forEach(card -> page.append(section(card)));
    WrittenPage.check("rules.md", page.toString());
  }

  private static String section(RuleCard card) {
    return """

    ## `%s`

    %s — %s

    - ja: **%s** %s
    - en: **%s** %s
    - accepts: %s
    - reports: %s
    """
        .formatted(
            card.code(),
            card.severity(),
            card.source(),
            Messages.title(card.code(), Locale.JAPANESE),
            message(card, Locale.JAPANESE),
            Messages.title(card.code(), Locale.ENGLISH),
            message(card, Locale.ENGLISH),
            examples(card.accepts()),
            examples(card.rejects()));
  }

  /** The message with its placeholders left in. */
  private static String message(RuleCard card, Locale locale) {
    return Map.copyOf(Messages.all(locale)).getOrDefault(card.code(), "");
  }

  private static String examples(List<String> examples) {
    return examples.isEmpty()
        ? "–"
        : examples.stream().map(RulesPageTest::code).collect(Collectors.joining(", "));
  }

  private static String code(String example) {
    return example.isEmpty() ? "(empty)" : "`" + visible(example.replace("\n", "⏎")) + "`";
  }

  /** Control characters as Java writes them: with them the page would be no text. */
  private static String visible(String example) {
    StringBuilder visible = new StringBuilder(example.length());
    example
        .chars()
        .forEach(unit ->
            visible.append(
                Character.isISOControl(unit)
                    ? "\\u%04X".formatted(unit)
                    : Character.toString(unit)));
    return visible.toString();
  }
}
