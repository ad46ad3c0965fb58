package jp.machi.server.portal;

import java.util.Locale;
import java.util.Optional;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.Release;
import org.springframework.stereotype.Component;

/** Names of datasets, kinds and columns. Where the standard has an English name it is used. */
@Component
final class Names {
  private final Standards standards;

  Names(Standards standards) {
    this.standards = standards;
  }

  Label title(Dataset dataset, Language language) {
    Optional<Standard> standard = standards.find(dataset.kind(), dataset.standardEdition());
    return label(dataset.title(), standard.map(Standard::englishTitle).orElse(""), language);
  }

  /** The name of a kind, in whichever edition knows it; the id itself where none does. */
  Label kind(String kind, Language language) {
    return standards.all().stream()
        .filter(standard -> standard.id().equals(kind))
        .findFirst()
        .map(standard -> label(standard.title(), standard.englishTitle(), language))
        .orElse(new Label(kind, "en", ""));
  }

  Label column(Dataset dataset, String column, Language language) {
    String english =
        standards
            .find(dataset.kind(), dataset.standardEdition())
            .flatMap(standard -> standard.findItem(column))
            .map(Item::englishName)
            .orElse("");
    return label(column, spoken(english), language);
  }

  /**
   * What a page says about the definition that a release was made by, as a key of {@link Words};
   * {@code ""} where there is nothing to say.
   */
  String definitionKey(Dataset dataset, Release release) {
    boolean undefined =
        standards
            .find(dataset.kind(), release.edition())
            .filter(standard -> !standard.isDefined())
            .isPresent();
    return release.verified() ? "" : undefined ? "standard.undefined" : "standard.unverified";
  }

  /**
   * An item's English name as people write it: {@code installationPlace} is a name for programs.
   */
  private static String spoken(String english) {
    String words =
        english
            .replace('_', ' ')
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
            .toLowerCase(Locale.ROOT);
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Label label(String japanese, String english, Language language) {
    return language.isJapanese() || english.isBlank()
        ? Label.japanese(japanese)
        : new Label(english, "en", japanese);
  }
}
