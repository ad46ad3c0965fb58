package jp.machi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.machi.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title:*",
        "*:*",
        "AND OR NOT",
        "\"",
        "((((",
        "a~0.1^99",
        "[* TO *]",
        "\\",
        "/.*/",
        "?*",
        "\u0000",
        "\uD800",
        "\uDBFF\uDBFF",
        "\uFFFF",
        "\u202E",
        "';DROP TABLE",
        "+-!{}"
      })
  void takesQuerySyntaxAsText(String text) throws IOException {
    try (DatasetIndex index = Catalogue.index()) {
      assertThat(index.find(SearchRequest.of(text)).total()).isLessThan(30);
      assertThat(index.suggest(text, 5)).isEmpty();
    }
  }

  @Test
  void aWildcardIsNoWildcard() throws IOException {
    try (DatasetIndex index = Catalogue.index()) {
      assertThat(index.find(SearchRequest.of("*")).total()).isZero();
      assertThat(index.find(SearchRequest.of("toi*")).total()).isZero();
      assertThat(index.find(SearchRequest.of("\"トイレ\"")).hits().getFirst().id())
          .isEqualTo("toilet");
    }
  }

  @Test
  void looksAtTheFirstLettersOfALongText() throws IOException {
    try (DatasetIndex index = Catalogue.index()) {
      SearchPage page = index.find(SearchRequest.of("トイレ".repeat(1_000_000)));
      assertThat(page.hits()).extracting(SearchPage.Hit::id).contains("toilet");
      assertThat(TypedText.parts("あ ".repeat(1_000_000))).hasSize(TypedText.MAX_PARTS);
      // one letter that NFKC makes eighteen
      assertThat(TypedText.parts("\uFDFA".repeat(1_000)).stream().mapToInt(String::length).sum())
          .isLessThanOrEqualTo(TypedText.MAX_LENGTH);
    }
  }

  @Test
  void takesTextsOfAnyLengthIntoTheIndex() throws IOException {
    String unbroken = "x".repeat(100_000);
    String kanji = "𠮷".repeat(150_000);
    try (DatasetIndex index = DatasetIndex.inMemory()) {
      List<String> both = List.of(unbroken, kanji);
      index.put(
          new DatasetDocument(
              "big",
              unbroken,
              kanji,
              unbroken,
              both,
              both,
              both,
              kanji,
              Map.of(Facet.DEPARTMENT, both),
              null));
      SearchPage page = index.find(SearchRequest.of("吉吉").only(Facet.DEPARTMENT, kanji));
      assertThat(page.total()).isEqualTo(1);
    }
  }

  static Stream<Samples.Sample<String>> texts() {
    return Samples.of(60, HostileInputTest::text);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void answersAnyText(Samples.Sample<String> text) throws IOException {
    try (DatasetIndex index = DatasetIndex.inMemory()) {
      index.put(Catalogue.titled("any", text.value()));
      String part = text.value().substring(0, text.value().length() / 2);
      assertThat(index.find(SearchRequest.of(part)).total()).isLessThanOrEqualTo(1);
      assertThat(index.suggest(part, 3)).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void answersWhileItIsChanged() throws IOException, InterruptedException, ExecutionException {
    try (DatasetIndex index = Catalogue.index();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Long>> answers =
          IntStream.range(0, 40)
              .mapToObj(turn ->
                  threads.submit(() -> {
                    if (turn % 4 == 0) {
                      index.rebuild(Catalogue.datasets());
                    }
                    return index.find(SearchRequest.of("トイレ")).total();
                  }))
              .toList();
      for (Future<Long> answer : answers) {
        assertThat(answer.get()).isEqualTo(1);
      }
    }
  }

  static String text(RandomGenerator random) {
    int[] letters = random.ints(1 + random.nextInt(80), 0, 0x3200).toArray();
    for (int i = 0; i < letters.length; i++) {
      if (random.nextInt(4) == 0) {
        letters[i] = random.nextInt(Character.MAX_CODE_POINT + 1);
      }
    }
    return "あ" + new String(letters, 0, letters.length);
  }
}
