package jp.machi.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.machi.testkit.TestData;

/** A page of the docs that a test writes and compares. */
public final class WrittenPage {
  private WrittenPage() {}

  /** Compares a page with what it should hold; {@code -Dmachi.write=true} writes it. */
  public static void check(String name, String expected) throws IOException {
    Path page = TestData.root().resolve("docs").resolve(name);
    if (Boolean.getBoolean("machi.write")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, expected);
    }
    assertThat(page)
        .as("docs/%s is written by this test: run it with -Dmachi.write=true", name)
        .content()
        .isEqualTo(expected);
  }
}
