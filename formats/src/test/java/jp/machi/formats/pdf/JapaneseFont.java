package jp.machi.formats.pdf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A Japanese TrueType font of this machine, which PDFBox can embed; {@code ./machi test} installs
 * it.
 */
final class JapaneseFont {
  private static final List<String> PLACES =
      List.of(
          "/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf",
          "/usr/share/fonts/opentype/ipafont-mincho/ipam.ttf",
          "/usr/share/fonts/truetype/fonts-japanese-gothic.ttf",
          "/usr/share/fonts/ipa-gothic/ipag.ttf",
          "/usr/share/fonts/OTF/ipag.ttf");

  private JapaneseFont() {}

  /** The font; skips the calling test where there is none, and fails where CI is set. */
  static Path require() {
    Optional<Path> font = PLACES.stream().map(Path::of).filter(Files::exists).findFirst();
    Assumptions.assumeTrue(
        font.isPresent() || "true".equals(System.getenv("CI")),
        "no Japanese TrueType font here; fonts-ipafont has one");
    return font.orElseThrow(() -> new AssertionError("CI has no Japanese TrueType font"));
  }
}
