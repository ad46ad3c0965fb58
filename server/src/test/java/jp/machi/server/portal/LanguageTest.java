package jp.machi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "/, JA, /",
    "/datasets/aed, JA, /datasets/aed",
    "/en, EN, /",
    "/en/, EN, /",
    "/en/datasets/aed, EN, /datasets/aed",
    "/energy, JA, /energy"
  })
  void readsTheLanguageAndThePageFromAnAddress(String path, Language language, String page) {
    assertThat(Language.ofPath(path)).isEqualTo(language);
    assertThat(language.page(path)).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({"JA, /, /", "EN, /, /en", "JA, /about, /about", "EN, /about, /en/about"})
  void writesTheAddressOfAPage(Language language, String page, String path) {
    assertThat(language.path(page)).isEqualTo(path);
  }
}
