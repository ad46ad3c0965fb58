package jp.machi.server.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ServerMessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

  @Test
  void hasTheSameTextsInBothLanguages() {
    assertThat(ServerMessages.keys("ja")).isEqualTo(ServerMessages.keys("en")).isNotEmpty();
  }

  @Test
  void namesTheSamePlaceholdersInBothLanguages() {
    for (String key : ServerMessages.keys("ja")) {
      assertThat(placeholders(text(key, Locale.JAPANESE)))
          .as(key)
          .isEqualTo(placeholders(text(key, Locale.ENGLISH)));
    }
  }

  @Test
  void saysWhatToDoInsteadOfBlaming() {
    for (String key : ServerMessages.keys("ja")) {
      assertThat(text(key, Locale.JAPANESE)).as(key).doesNotContain("不正", "無効", "エラーが発生");
      assertThat(text(key, Locale.ENGLISH)).as(key).doesNotContainIgnoringCase("invalid");
    }
  }

  @Test
  void everyProblemHasATitleAndADetail() {
    Set<String> codes =
        ServerMessages.keys("en").stream()
            .filter(key -> key.startsWith("problem."))
            .map(key -> key.substring(0, key.lastIndexOf('.')))
            .collect(Collectors.toSet());

    for (String code : codes) {
      assertThat(ServerMessages.keys("en")).contains(code + ".title", code + ".detail");
    }
  }

  private static String text(String key, Locale locale) {
    return ServerMessages.text(key, Map.of(), locale);
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
