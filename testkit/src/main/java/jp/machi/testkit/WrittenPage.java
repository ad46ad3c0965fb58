package jp.machi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the docs that a test writes and compares. */
public final class WrittenPage {
  private WrittenPage() {}

  /**
   * Compares a page with what it should hold; {@code -Ddocs.write=true} writes it. The name does
   * not begin with {@code machi.}: the server refuses settings of that beginning that it does not
   * know.
   */
  public static void check(String name, String expected) throws IOException {
    Path page = TestData.root().resolve("docs").resolve(name);
    if (Boolean.getBoolean("docs.write")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, expected);
    }
    assertThat(page)
        .as("docs/%s is written by this test: run it with -Ddocs.write=true", name)
        .content()
        .isEqualTo(expected);
  }
}
