package jp.machi.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");
  private final Words english = Words.of("en");
  private final Words japanese = Words.of("ja");

  @Test
  void saysEverythingInBothLanguages() {
    assertThat(japanese.bundle().keySet()).isEqualTo(english.bundle().keySet());
    for (String key : english.bundle().keySet()) {
      if (!key.matches("lang|format|check\\.(more|cell|repaired)|progress\\.rows|check\\.column")) {
        assertThat(japanese.bundle().getString(key))
            .describedAs(key)
            .isNotEqualTo(english.bundle().getString(key));
      }
    }
  }

  @Test
  void tellsTheSameNumbersInBothLanguages() {
    for (String key : english.bundle().keySet()) {
      assertThat(placeholders(japanese, key))
          .describedAs(key)
          .isEqualTo(placeholders(english, key));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ja_JP.UTF-8,,ja",
    "en_US.UTF-8,,en",
    "C,ja_JP.UTF-8,en",
    ",ja_JP.UTF-8,ja",
    "de_DE,,en",
    ",,en"
  })
  void takesTheLanguageOfTheEnvironment(String lcAll, String lang, String language) {
    Words words =
        Words.of(Map.of("LC_ALL", lcAll == null ? "" : lcAll, "LANG", lang == null ? "" : lang));
    assertThat(words.locale().getLanguage()).isEqualTo(language);
  }

  @Test
  void takesTheLanguageThatTheLauncherSaw() {
    Words words = Words.of(Map.of("MACHI_LANG", "ja_JP.UTF-8", "LC_ALL", "C.UTF-8"));
    assertThat(words.locale().getLanguage()).isEqualTo("ja");
  }

  @Test
  void countsOneAndMany() {
    assertThat(english.text("check.group", "TO MEND", "Write it", 1L, "id.repeated"))
        .isEqualTo("[TO MEND] Write it (once, id.repeated)");
    assertThat(english.text("check.group", "TO MEND", "Write it", 2_000L, "id.repeated"))
        .isEqualTo("[TO MEND] Write it (2,000 times, id.repeated)");
  }

  @Test
  void writesNumbersAsPeopleReadThem() {
    assertThat(english.text("check.size", 1_234_567L, 2))
        .isEqualTo("1,234,567 rows, 2 cells repaired");
  }

  private static Set<String> placeholders(Words words, String key) {
    return new TreeSet<>(
        PLACEHOLDER
            .matcher(words.bundle().getString(key))
            .results()
            .map(MatchResult::group)
            .toList());
  }
}
