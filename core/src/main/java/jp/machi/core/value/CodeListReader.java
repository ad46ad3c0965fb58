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
  private static final String SEPARATORS = ";；、，,・/／\n";
  private static final String SOURCE = "自治体標準オープンデータセット 統制語彙";

  /** Enough of a list to see what its values look like. */
  private static final int EXAMPLES = 5;

  private final Set<String> codes;
  private final Map<String, String> byFolded = new HashMap<>();
  private final ValueReader base;
  private final String examples;

  /**
   * A reader of these codes.
   *
   * @param base reads what is not written as in the list, such as ○ for 有
   */
  CodeListReader(List<String> codes, ValueReader base) {
    this.codes = new HashSet<>(codes);
    this.base = base;
    this.examples = String.join("、", codes.subList(0, Math.min(codes.size(), EXAMPLES)));
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
    if (FlagReader.isDash(cell)) {
      return Folded.of(cell).as("", FlagReader.DASH);
    }
    if (isList(cell) && !codes.contains(FlagReader.YES)) { // 有・無 is a doubt, no list
      return several(cell);
    }
    Reading reading = base.read(cell);
    boolean permitted = reading.value().isEmpty() || codes.contains(reading.value());
    return permitted ? reading : notInList(cell);
  }

  private Reading notInList(String cell) {
    return Folded.of(cell).refused(NOT_IN_LIST, "examples", examples);
  }

  /** Whether values stand beside each other: 現金；カード, 現金、カード, 現金・カード, or one in a line. */
  private static boolean isList(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (SEPARATORS.indexOf(cell.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Lists of the standard are separated by semicolons. */
  private Reading several(String cell) {
    String[] parts = cell.split("[" + SEPARATORS + "]", -1);
    for (int i = 0; i < parts.length; i++) {
      String code = byFolded.get(folded(parts[i]));
      if (code == null) {
        return notInList(cell);
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
