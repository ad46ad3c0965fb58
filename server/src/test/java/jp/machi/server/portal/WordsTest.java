package jp.machi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Path MAIN = TestData.root().resolve("server/src/main");
  private static final Pattern USE = Pattern.compile("['\"]([a-z]+(?:[._][a-z0-9]+)+)['\"]");
  private static final Pattern SAID = Pattern.compile("say\\((?:key, |')([a-z0-9._]+)'");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

  private static final Map<String, String> JAPANESE = Words.read("/portal_ja.properties");
  private static final Map<String, String> ENGLISH = Words.read("/portal_en.properties");

  @Test
  void japaneseAndEnglishHaveTheSameTexts() {
    assertThat(ENGLISH.keySet()).isEqualTo(JAPANESE.keySet()).isNotEmpty();
  }

  @Test
  void noTextIsLeftOver() throws IOException {
    var unused = new TreeSet<>(JAPANESE.keySet());
    unused.removeAll(uses(USE));
    assertThat(unused).isEmpty();
  }

  @Test
  void noTextIsMissing() throws IOException {
    var missing = new TreeSet<>(uses(SAID));
    assertThat(missing).hasSizeGreaterThan(100);
    missing.removeAll(JAPANESE.keySet());
    assertThat(missing).isEmpty();
  }

  @Test
  void bothLanguagesHaveTheSamePlaceholders() {
    JAPANESE.forEach((key, text) ->
        assertThat(placeholders(ENGLISH.getOrDefault(key, "")))
            .as(key)
            .isEqualTo(placeholders(text)));
  }

  @Test
  void noTextIsWrittenTwice() throws IOException {
    for (String language : List.of("ja", "en")) {
      Path file = MAIN.resolve("resources/portal_" + language + ".properties");
      try (Stream<String> lines = Files.lines(file)) {
        List<String> keys =
            lines
                .filter(line -> line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates().hasSize(JAPANESE.size());
      }
    }
  }

  @Test
  void writesNumbersAndDaysAsTheLanguageDoes() {
    Instant lateInTheEvening = Instant.parse("2026-03-31T15:00:00Z");
    assertThat(Words.in(Language.JA).day(lateInTheEvening)).isEqualTo("2026年4月1日");
    assertThat(Words.in(Language.EN).day(lateInTheEvening)).isEqualTo("1 April 2026");
    assertThat(Words.in(Language.EN).isoDay(lateInTheEvening)).isEqualTo("2026-04-01");
    assertThat(Words.in(Language.JA).say("dataset.rows", "rows", 1_234_567))
        .isEqualTo("1,234,567行");
  }

  @Test
  void aTextThatDoesNotExistIsAMistakeOfOurs() {
    assertThatThrownBy(() -> Words.in(Language.JA).say("no.such_text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no text no.such_text");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0%",
    "10, 10, 100%",
    "5, 10, 50%",
    "1, 1000, <1%",
    "999, 1000, >99%",
    "0, 0, –"
  })
  void saysAShareWithoutHidingALittle(long part, long whole, String share) {
    assertThat(Words.in(Language.EN).percent(part, whole)).isEqualTo(share);
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Everything in the portal's templates and classes that looks like the name of a text. */
  private static Set<String> uses(Pattern pattern) throws IOException {
    var uses = new TreeSet<String>();
    for (Path folder :
        List.of(MAIN.resolve("resources/templates"), MAIN.resolve("java/jp/machi/server/portal"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          pattern.matcher(Files.readString(file)).results().forEach(use -> uses.add(use.group(1)));
        }
      }
    }
    return uses;
  }
}
