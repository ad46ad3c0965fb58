package jp.machi.core.value;

import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/** Free text: half-width katakana in full width, outer spaces gone, nothing else touched. */
final class TextReader implements ValueReader {
  static final String WIDTH = "text.full_width";
  static final String OUTER_SPACES = "text.outer_spaces";
  static final String HALF_KANA = "text.half_width_kana";

  @Override
  public Reading read(String cell) {
    String wide = Width.fullKana(cell);
    String value = Spaces.trim(wide);
    if (value.equals(cell)) {
      return new Reading.Kept(cell);
    }
    return new Reading.Repaired(value, wide.equals(cell) ? OUTER_SPACES : HALF_KANA);
  }
}
