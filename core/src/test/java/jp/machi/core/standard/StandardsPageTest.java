package jp.machi.core.standard;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import jp.machi.testkit.WrittenPage;
import org.junit.jupiter.api.Test;

class StandardsPageTest {
  private static final String HEAD =
      """
      # Standard datasets

      Written by `StandardsPageTest` from the definitions in `core/src/main/resources/jp/machi/core/standard`; \
      do not edit. `./machi standards` prints the same list, `./machi standards ID` the items of a dataset.

      - **verified**: item by item from the publisher's list, or from a transcription that \
      real files bear out.
      - **unverified**: derived, incomplete or of another edition, not compared with the official sheet. \
      Every report that used such a definition says so; where its marks are unknown, no item counts as required.
      - **not available**: number and name only. Such a list keeps its own columns.

      Numbers differ between the editions and are no key. How a city adds a dataset or an edition: \
      [datasets.md](datasets.md).
      """;

  private static final String TABLE =
      """

      | no. | title | id | items | required | definition | source |
      |---|---|---|---|---|---|---|
      """;

  @Test
  void thePageListsEveryDefinition() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (String edition : Standards.shipped().editions()) {
      List<Standard> all =
          Standards.shipped().all().stream()
              .filter(standard -> standard.edition().equals(edition))
              .sorted((one, other) -> one.number().compareTo(other.number()))
              .toList();
      page.append("\n## Edition ").append(edition).append("\n\n").append(counts(all));
      page.append(TABLE);
      all.forEach(standard -> page.append(line(standard)));
    }
    WrittenPage.check("standards.md", page.toString());
  }

  private static String counts(List<Standard> all) {
    StringBuilder counts = new StringBuilder(all.size() + " datasets");
    for (Definition definition : Definition.values()) {
      long number = all.stream().filter(each -> each.definition() == definition).count();
      counts.append(", ").append(number).append(' ').append(definition.word());
    }
    return counts.append(".\n").toString();
  }

  private static String line(Standard each) {
    long required =
        each.items().stream().filter(item -> item.requirement() == Requirement.REQUIRED).count();
    return String.format(
            Locale.ROOT,
            "| %s | %s (%s) | `%s` | %s | %s | %s | %s |%n",
            each.number(),
            each.title(),
            each.englishTitle(),
            each.id(),
            each.isDefined() ? each.items().size() : "–",
            each.isDefined() ? required : "–",
            each.definition().word(),
            each.source())
        .replace(System.lineSeparator(), "\n");
  }
}
