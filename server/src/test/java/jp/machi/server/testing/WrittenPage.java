package jp.machi.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.machi.testkit.TestData;

/** A page of the documentation that a test writes, so that it cannot be wrong. */
public final class WrittenPage {
  private WrittenPage() {}

  /** Compares a page with what it should be; {@code -Ddocs.write=true} writes it. */
  public static void check(String name, String text) throws IOException {
    Path page = TestData.root().resolve("docs").resolve(name);
    if (Boolean.getBoolean("docs.write")) {
      Files.createDirectories(TestData.root().resolve("docs"));
      Files.writeString(page, text);
    }
    assertThat(page)
        .as("docs/%s is written by a test; run the tests with -Ddocs.write=true", name)
        .hasContent(text);
  }
}
