package jp.machi.core.value;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/** Values of a controlled list; width, spaces and case are folded onto the list's own writing. */
final class CodeListReader implements CardedReader {
  private static final String VARIANT = "code.variant";
  private static final String NOT_IN_LIST = "code.not_in_list";
  private static final String SOURCE = "自治体標準オープンデータセット 統制語彙";

  private final Set<String> codes;
  private final Map<String, String> byFolded = new HashMap<>();
  private final ValueReader base;

  /**
   * A reader of these codes.
   *
   * @param base reads what is not written as in the list, such as ○ for 有
   */
  CodeListReader(List<String> codes, ValueReader base) {
    this.codes = new HashSet<>(codes);
    this.base = base;
    codes.forEach(code -> byFolded.putIfAbsent(folded(code), code));
  }

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || codes.contains(cell)) {
      return new Reading.Kept(cell);
    }
    String code = byFolded.get(folded(cell));
    if (code != null) {
      return Folded.of(cell).as(code, VARIANT);
    }
    if (cell.indexOf(';') >= 0 || cell.indexOf('；') >= 0) {
      return several(cell);
    }
    Reading reading = base.read(cell);
    boolean permitted = reading.value().isEmpty() || codes.contains(reading.value());
    return permitted ? reading : new Reading.Unreadable(cell, NOT_IN_LIST);
  }

  /** Lists of the standard are separated by semicolons. */
  private Reading several(String cell) {
    String[] parts = Width.half(cell).split(";", -1);
    for (int i = 0; i < parts.length; i++) {
      String code = byFolded.get(folded(parts[i]));
      if (code == null) {
        return new Reading.Unreadable(cell, NOT_IN_LIST);
      }
      parts[i] = code;
    }
    return Folded.of(cell).as(String.join(";", parts), VARIANT);
  }

  private static String folded(String text) {
    String half = Width.half(Width.fullKana(text));
    return Hyphens.plain(Spaces.removeAll(half)).toLowerCase(Locale.ROOT);
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(
        new RuleCard(VARIANT, Severity.FIXED, SOURCE, List.of("Wi-Fi"), List.of("wi－fi", "Ｗｉ‐Ｆｉ")),
        new RuleCard(NOT_IN_LIST, Severity.ERROR, SOURCE, List.of("Wi-Fi"), List.of("有線")));
  }
}
