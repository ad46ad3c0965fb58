package jp.machi.formats.pdf;

import java.util.List;

/**
 * What stands on a page, turned so that most letters are upright.
 *
 * @param number 1-based
 * @param turned letters that stand in another direction and were left out
 */
record Page(int number, List<Glyph> glyphs, List<Rule> rules, int turned) {

  /** Visible letters. */
  boolean hasText() {
    return turned > 0 || glyphs.stream().anyMatch(glyph -> !glyph.isBlank());
  }
}
