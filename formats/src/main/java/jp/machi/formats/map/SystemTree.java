package jp.machi.formats.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Well-known text of a coordinate system, of every dialect: keywords with values and keywords
 * inside.
 *
 * @param keyword in capitals
 * @param values texts and numbers, as written without their quotes
 */
record SystemTree(String keyword, List<String> values, List<SystemTree> children) {
  /** Systems nest about eight deep. */
  private static final int DEPTH = 32;

  /** The tree of a text, empty where it is none. */
  static Optional<SystemTree> parse(String text) {
    if (text.length() > MapLimits.SYSTEM_CHARACTERS) {
      return Optional.empty();
    }
    return Optional.ofNullable(new Parser(text).node(0));
  }

  /** The first keyword of these in the tree, from the top. */
  Optional<SystemTree> find(List<String> keywords) {
    if (keywords.contains(keyword)) {
      return Optional.of(this);
    }
    for (SystemTree child : children) {
      Optional<SystemTree> found = child.find(keywords);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The value at a position, {@code ""} where there is none. */
  String value(int position) {
    return position < values.size() ? values.get(position) : "";
  }

  /** The number at a position, not a number where there is none. */
  double number(int position) {
    try {
      return Double.parseDouble(value(position));
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  /** Reads one node after another. */
  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    @Nullable SystemTree node(int depth) {
      String keyword = bare();
      if (depth > DEPTH || keyword.isEmpty() || !takes("[(")) {
        return null;
      }
      return inside(keyword.toUpperCase(Locale.ROOT), depth);
    }

    private @Nullable SystemTree inside(String keyword, int depth) {
      List<String> values = new ArrayList<>();
      List<SystemTree> children = new ArrayList<>();
      do {
        if (takes("\"")) {
          values.add(quoted());
          continue;
        }
        int start = at;
        String word = bare();
        if (at < text.length() && "[(".indexOf(text.charAt(at)) >= 0) {
          at = start;
          SystemTree child = node(depth + 1);
          if (child == null) {
            return null;
          }
          children.add(child);
        } else {
          values.add(word);
        }
      } while (takes(","));
      return takes("])") ? new SystemTree(keyword, values, children) : null;
    }

    /** A keyword or number. */
    private String bare() {
      skipSpace();
      int start = at;
      while (at < text.length() && "[](),\"".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(start, at).strip();
    }

    /** The text up to the closing quote; a quote inside is doubled. */
    private String quoted() {
      StringBuilder quoted = new StringBuilder();
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '"') {
          if (at >= text.length() || text.charAt(at) != '"') {
            break;
          }
          at++;
        }
        quoted.append(c);
      }
      return quoted.toString();
    }

    private boolean takes(String oneOf) {
      skipSpace();
      boolean there = at < text.length() && oneOf.indexOf(text.charAt(at)) >= 0;
      at += there ? 1 : 0;
      return there;
    }

    private void skipSpace() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }
}
