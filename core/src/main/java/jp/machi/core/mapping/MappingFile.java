package jp.machi.core.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A person's decisions about a layout as a small text file (UTF-8), to be edited by hand:
 *
 * <pre>
 * # standard: public-toilet
 * 施設の名まえ	名称
 * 内部メモ
 * </pre>
 *
 * <p>The head line names the dataset of the standard, or {@code none}; without it the dataset is
 * recognised. Each further line is a heading of the source, a tab and the item's name; without an
 * item the column is kept under its own heading. Other lines that begin with {@code #} are notes. A
 * heading that itself begins with {@code #}, or holds a tab, a line end or a backslash, is written
 * with {@code \#}, {@code \t}, {@code \n}, {@code \r} or {@code \\}.
 */
public final class MappingFile {
  private static final String STANDARD = "# standard:";

  /** A sheet has at most 16,384 columns. */
  private static final int MOST_LINES = 20_000;

  private MappingFile() {}

  /**
   * Reads decisions.
   *
   * @throws IllegalArgumentException naming the line that is not as described
   */
  public static MappingOverrides read(Reader text) throws IOException {
    BufferedReader lines = new BufferedReader(text);
    Optional<String> standard = Optional.empty();
    Map<String, String> items = new LinkedHashMap<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (number > MOST_LINES) {
        throw new IllegalArgumentException("mapping file: more than " + MOST_LINES + " lines");
      }
      String read = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (read.startsWith(STANDARD)) {
        standard = Optional.of(read.substring(STANDARD.length()).strip());
      } else if (!read.isBlank() && !read.startsWith("#")) {
        decision(read, number, items);
      }
    }
    return new MappingOverrides(standard, items);
  }

  private static void decision(String line, int number, Map<String, String> items) {
    String[] cells = line.split("\t", -1);
    if (cells.length > 2) {
      throw new IllegalArgumentException(
          "mapping file line " + number + ": write heading, tab, item name");
    }
    String item = cells.length == 2 ? cells[1].strip() : "";
    if (items.put(unescape(cells[0]), item) != null) {
      throw new IllegalArgumentException("mapping file line " + number + ": heading stands twice");
    }
  }

  /** The text that {@link #read} reads back as equal decisions. */
  public static String write(MappingOverrides overrides) {
    StringBuilder text = new StringBuilder();
    overrides
        .standardId()
        .ifPresent(id -> text.append(STANDARD).append(' ').append(id).append('\n'));
    new TreeMap<>(overrides.itemByHeading())
        .forEach(
            (heading, item) -> text.append(escape(heading)).append('\t').append(item).append('\n'));
    return text.toString();
  }

  private static String escape(String heading) {
    String escaped =
        heading
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
    return escaped.startsWith("#") ? "\\" + escaped : escaped;
  }

  private static String unescape(String cell) {
    StringBuilder heading = new StringBuilder(cell.length());
    boolean escaped = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (escaped) {
        heading.append(c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c);
        escaped = false;
      } else if (c == '\\') {
        escaped = true;
      } else {
        heading.append(c);
      }
    }
    return heading.toString();
  }
}
