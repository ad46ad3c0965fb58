package jp.machi.core.standard;

import java.io.IOException;
import jp.machi.testkit.WrittenPage;
import org.junit.jupiter.api.Test;

class StandardsPageTest {
  private static final String HEAD =
      """
      # Standard datasets

      Written by `StandardsPageTest` from the definitions in `core/src/main/resources/jp/machi/core/standard`; \
      do not edit.

      A definition that is not verified was not compared with the official sheet; where its marks are \
      unknown, no item counts as required. A dataset is added by adding a file of the same form.

      | dataset | edition | no. | title | items | required | verified | source |
      |---|---|---|---|---|---|---|---|
      """;

  @Test
  void thePageListsEveryDefinition() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (Standard each : Standards.shipped().all()) {
      page.append(
          "| `%s` | %s | %s | %s (%s) | %d | %d | %s | %s |%n"
              .formatted(
                  each.id(),
                  each.edition(),
                  each.number(),
                  each.title(),
                  each.englishTitle(),
                  each.items().size(),
                  each.items().stream()
                      .filter(item -> item.requirement() == Requirement.REQUIRED)
                      .count(),
                  each.verified() ? "yes" : "no",
                  each.source())
              .replace(System.lineSeparator(), "\n"));
    }
    WrittenPage.check("standards.md", page.toString());
  }
}
