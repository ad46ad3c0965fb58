package jp.machi.core.rule;

import java.util.List;

/**
 * A character of one's own (外字): only the machines that hold its drawing show it. It is kept as it
 * is, for nobody else can say which character was meant.
 */
final class PrivateUseRule implements CellRule {

  @Override
  public RuleCard card() {
    return new RuleCard(
        "text.private_use",
        Severity.WARNING,
        "Unicode §23.5; GIF 461 文字環境導入実践ガイドブック",
        List.of("髙﨑", "葛\uDB40\uDD00城", "𠮷野家"),
        List.of("渡\uE000", "\uDB80\uDC00"));
  }

  @Override
  public boolean breaks(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      // U+E000–F8FF, and the planes 15 and 16 by their first half.
      if ((c >= '\uE000' && c <= '\uF8FF') || (c >= '\uDB80' && c <= '\uDBFF')) {
        return true;
      }
    }
    return false;
  }
}
