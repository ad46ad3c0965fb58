package jp.machi.core.layout;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the figures of statistics, only to add them up; nothing read here is released. */
final class Figures {
  /** The longest figure: more digits are a code. */
  private static final int LONGEST = 24;

  private static final Set<String> NONE =
      Set.of(
          "-", "－", "―", "ー", "‐", "–", "—", "…", "...", "・・・", "***", "*", "x", "X", "χ", "Ｘ",
          "‥");

  private Figures() {}

  /** Whether a cell says that there is no figure, or that it is kept secret. */
  static boolean isNone(String cell) {
    return cell.isBlank() || NONE.contains(cell.strip());
  }

  /** The figure in a cell, null where it holds none. */
  static @Nullable BigDecimal read(String cell) {
    String text = cell.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        plain.append((char) ('0' + digit));
      } else if (i == 0 && "△▲-−－".indexOf(c) >= 0) {
        plain.append('-');
      } else if (c == '.' || c == '．') {
        plain.append('.');
      } else if (c != ',' && c != '，' && c != ' ') {
        return null;
      }
    }
    try {
      return new BigDecimal(plain.toString());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
