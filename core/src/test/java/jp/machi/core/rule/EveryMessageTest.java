package jp.machi.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the words of every finding, in both languages. */
class EveryMessageTest {
  private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  /** A code stands whole in the source; what else looks so is named below. */
  private static final Pattern QUOTED = Pattern.compile("\"([a-z_]+\\.[a-z_]+)\"");

  /** Names of files, and the key of the headings inside a Parquet file. */
  private static final Pattern OTHER_NAME =
      Pattern.compile(".*\\.(db|ini|json|parquet|properties|tsv|txt|xml)|machi\\.headings");

  @Test
  void everyCodeInTheSourceHasItsWordsAndNoWordsAreLeftOver() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String module : List.of("core", "formats")) {
      codes.addAll(codes(TestData.root().resolve(module).resolve("src/main/java")));
    }
    assertThat(codes).contains("date.wareki", "row.surplus_cells", "csv.unclosed_quote");
    for (Locale language : LANGUAGES) {
      assertThat(Messages.all(language)).as("messages %s", language).containsOnlyKeys(codes);
      assertThat(Messages.titles(language)).as("titles %s", language).containsOnlyKeys(codes);
    }
  }

  @Test
  void everyMessageHasTheSamePlaceholdersInBothLanguages() {
    for (String code : Messages.all(Locale.JAPANESE).keySet()) {
      assertThat(placeholders(code, Locale.ENGLISH))
          .as(code)
          .isEqualTo(placeholders(code, Locale.JAPANESE));
    }
  }

  @Test
  void everyTitleIsAShortLineOfWords() {
    for (Locale language : LANGUAGES) {
      assertThat(Messages.titles(language))
          .allSatisfy((code, title) ->
              assertThat(title)
                  .as(code)
                  .isNotBlank()
                  .doesNotContain("{", "}")
                  .doesNotEndWith("。")
                  .doesNotEndWith(".")
                  .hasSizeLessThan(80));
    }
  }

  @Test
  void noWordScolds() {
    for (SortedMap<String, String> words : words(Locale.JAPANESE)) {
      assertThat(words.values())
          .noneMatch(text -> text.contains("不正") || text.contains("無効") || text.contains("エラーが発生"));
    }
    for (SortedMap<String, String> words : words(Locale.ENGLISH)) {
      assertThat(words.values()).noneMatch(text -> text.contains("invalid"));
      assertThat(words.values()).noneMatch(text -> text.contains("please"));
    }
  }

  /** An unsorted file hides a message that stands twice. */
  @ParameterizedTest
  @ValueSource(strings = {"findings_ja.properties", "findings_en.properties"})
  void theFileIsSortedAndNamesEveryKeyOnce(String name) throws IOException {
    Path folder = TestData.root().resolve("core/src/main/resources/jp/machi/core/rule");
    List<String> codes;
    try (Stream<String> lines = Files.lines(folder.resolve(name))) {
      codes =
          lines
              .filter(line -> !line.startsWith("#") && !line.isEmpty())
              .map(line -> line.substring(0, line.indexOf('=')))
              .filter(key -> !key.endsWith(".title"))
              .toList();
    }
    assertThat(codes).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void aReasonIsToldInWords() {
    Map<String, String> why = Map.of("sheet", "表紙", "reason", "table.no_rows");
    Finding finding = new Finding("sheet.not_read", Severity.WARNING, 0, "", "", "", why);
    assertThat(Messages.text(finding, Locale.JAPANESE))
        .isEqualTo(
            "シート「表紙」は公開しません。公開するときは、次のとおりにしてください: " + "見出しの下にデータの行を書いてください（例 1行目に 名称、住所 などの見出し）。");
  }

  @Test
  void aTitleNamesTheKindOfFindingAndAnUnknownCodeStandsForItself() {
    assertThat(Messages.title("date.wareki", Locale.JAPANESE)).isEqualTo("和暦の日付を西暦に直しました");
    assertThat(Messages.title("date.wareki", Locale.FRENCH))
        .isEqualTo("Japanese-era dates were turned into the Western calendar");
    assertThat(Messages.title("date.sundial", Locale.JAPANESE)).isEqualTo("date.sundial");
  }

  @Test
  void aMessageWithoutPlaceholdersIsSharedByAllFindings() {
    assertThat(Messages.shared("date.no_year", Locale.JAPANESE))
        .contains("年も書いてください（例 2026-04-01）。");
    assertThat(Messages.shared("id.repeated", Locale.JAPANESE)).isEmpty();
    assertThat(Messages.shared("date.sundial", Locale.JAPANESE)).isEmpty();
  }

  private static List<SortedMap<String, String>> words(Locale language) {
    return List.of(Messages.all(language), Messages.titles(language));
  }

  private static Set<String> codes(Path folder) throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = QUOTED.matcher(Files.readString(file));
        while (matcher.find()) {
          String quoted = matcher.group(1);
          if (!OTHER_NAME.matcher(quoted).matches()) {
            codes.add(quoted);
          }
        }
      }
    }
    return codes;
  }

  private static Set<String> placeholders(String code, Locale locale) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(Messages.all(locale).getOrDefault(code, ""));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
