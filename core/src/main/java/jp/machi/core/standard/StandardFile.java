package jp.machi.core.standard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The text form of one dataset definition: head lines {@code # key: value}, a line of column names,
 * then one line for each item with its cells between tabs.
 */
final class StandardFile {
  private static final List<String> COLUMNS =
      List.of("name", "english", "requirement", "type", "codes", "example");

  /** The largest definition has 53 items; a file far longer is not a definition. */
  private static final int MOST_ITEMS = 1_000;

  private final String file;
  private final Map<String, String> head = new HashMap<>();
  private final List<Item> items = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private boolean columnsSeen;

  private StandardFile(String file) {
    this.file = file;
  }

  /**
   * Reads a definition.
   *
   * @param file name for messages
   * @throws IllegalArgumentException naming file and line where the text is not a definition
   */
  static Standard read(String file, Reader text) throws IOException {
    StandardFile made = new StandardFile(file);
    BufferedReader lines = new BufferedReader(text);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      made.line(line, number);
    }
    return made.standard();
  }

  private void line(String line, int number) {
    if (line.isBlank()) {
      return;
    }
    if (!columnsSeen && line.startsWith("#")) {
      int colon = line.indexOf(':');
      require(colon > 0, number, "a head line is \"# key: value\"");
      head.put(line.substring(1, colon).strip(), line.substring(colon + 1).strip());
    } else if (!columnsSeen) {
      require(List.of(line.split("\t", -1)).equals(COLUMNS), number, "columns must be " + COLUMNS);
      columnsSeen = true;
    } else {
      require(items.size() < MOST_ITEMS, number, "more than " + MOST_ITEMS + " items");
      items.add(item(line.split("\t", -1), number));
    }
  }

  private Item item(String[] cells, int number) {
    require(cells.length == COLUMNS.size(), number, "an item has " + COLUMNS.size() + " cells");
    require(!cells[0].isBlank() && names.add(cells[0]), number, "item names are unique");
    List<String> codes = cells[4].isEmpty() ? List.of() : List.of(cells[4].split(";"));
    try {
      return new Item(
          cells[0],
          cells[1],
          Requirement.valueOf(cells[2]),
          ItemType.valueOf(cells[3]),
          codes,
          cells[5]);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          file + " line " + number + ": " + unknown.getMessage(), unknown);
    }
  }

  private Standard standard() {
    require(!items.isEmpty(), 0, "no items");
    return new Standard(
        key("id"),
        key("edition"),
        key("number"),
        key("title"),
        key("english"),
        key("verified").equals("true"),
        key("source"),
        items);
  }

  private String key(String key) {
    String value = head.get(key);
    if (value == null) {
      throw new IllegalArgumentException(file + ": no head line \"# " + key + ": …\"");
    }
    return value;
  }

  private void require(boolean holds, int line, String what) {
    if (!holds) {
      throw new IllegalArgumentException(file + " line " + line + ": " + what);
    }
  }
}
