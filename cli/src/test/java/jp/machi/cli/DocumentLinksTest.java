package jp.machi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;

/** The documents of the house point only at what is there. */
class DocumentLinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  @Test
  void everyLinkToAFileLeadsSomewhere() throws IOException {
    List<Path> pages = pages();
    List<String> broken = new ArrayList<>();
    for (Path page : pages) {
      for (String target : targets(page)) {
        if (!Files.exists(page.resolveSibling(target))) {
          broken.add(TestData.root().relativize(page) + " -> " + target);
        }
      }
    }
    assertThat(pages).hasSizeGreaterThan(10);
    assertThat(broken).isEmpty();
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String folder : List.of(".", "docs", "docs/adr", "sample")) {
      try (Stream<Path> files = Files.list(TestData.root().resolve(folder).normalize())) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
      }
    }
    return pages;
  }

  private static List<String> targets(Path page) throws IOException {
    return LINK.matcher(Files.readString(page))
        .results()
        .map((MatchResult link) -> link.group(1).replaceFirst("#.*", ""))
        .filter(target -> !target.isEmpty() && !target.contains("://"))
        .map(target -> URLDecoder.decode(target, StandardCharsets.UTF_8))
        .toList();
  }
}
