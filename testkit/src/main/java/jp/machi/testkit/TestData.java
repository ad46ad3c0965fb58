package jp.machi.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of real public files that tests read in place. {@code MACHI_TESTDATA} names it;
 * without it {@code ../shared/data} beside the checkout is tried. Tests that need it are skipped,
 * visibly, where it is absent.
 */
public final class TestData {
  private TestData() {}

  /** A folder or file of the test data; skips the calling test where it is absent. */
  public static Path require(String relativePath) {
    Path path = folder().resolve(relativePath);
    Assumptions.assumeTrue(
        Files.exists(path), () -> "no test data at " + path + "; set MACHI_TESTDATA to its folder");
    return path;
  }

  private static Path folder() {
    String named = System.getenv("MACHI_TESTDATA");
    return named != null && !named.isBlank()
        ? Path.of(named)
        : root().resolve("../shared/data").normalize();
  }

  /** The root of the checkout. */
  public static Path root() {
    String root = System.getProperty("machi.root");
    return Path.of(root == null ? "." : root).toAbsolutePath().normalize();
  }
}
