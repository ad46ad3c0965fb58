package jp.machi.core.standard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text form of one dataset definition: head lines {@code # key: value}, a line of column names,
 * then one line for each item with its cells between tabs. {@code docs/datasets.md} shows one.
 */
final class StandardFile {
  private static final List<String> COLUMNS =
      List.of("name", "english", "requirement", "type", "codes", "example", "formerly");

  /** The last column may be left out: a first edition has no former names. */
  private static final int LEAST_COLUMNS = COLUMNS.size() - 1;

  private static final Set<String> KEYS =
      Set.of("id", "number", "title", "english", "edition", "definition", "source");

  /** The marks as the books print them; the same sheet has ○ as U+25CB and as U+3007. */
  private static final Map<String, Requirement> MARKS =
      Map.of(
          "◎", Requirement.REQUIRED,
          "必須", Requirement.REQUIRED,
          "\u25CB", Requirement.RECOMMENDED,
          "\u3007", Requirement.RECOMMENDED,
          "推奨", Requirement.RECOMMENDED,
          "任意", Requirement.OPTIONAL);

  /** The largest definition has 53 items; a file far longer is not a definition. */
  private static final int MOST_ITEMS = 1_000;

  /** It becomes part of addresses and of file names. */
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String file;
  private final Map<String, String> head = new HashMap<>();
  private final List<Item> items = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int columns;
  private int lines;

  private StandardFile(String file) {
    this.file = file;
  }

  /**
   * Reads a definition.
   *
   * @param file name for messages
   * @throws IllegalArgumentException naming file, line and what to write where the text is not a
   *     definition
   */
  static Standard read(String file, Reader text) throws IOException {
    StandardFile made = new StandardFile(file);
    BufferedReader lines = new BufferedReader(text);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      made.lines++;
      made.line(made.lines == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
    }
    return made.standard();
  }

  private void line(String line) {
    if (line.isBlank()) {
      return;
    }
    if (columns > 0) {
      require(items.size() < MOST_ITEMS, "there are more than " + MOST_ITEMS + " items");
      items.add(item(line.split("\t", -1)));
    } else if (line.startsWith("#")) {
      head(line);
    } else {
      List<String> written = List.of(line.split("\t", -1));
      require(
          written.size() >= LEAST_COLUMNS
              && written.size() <= COLUMNS.size()
              && written.equals(COLUMNS.subList(0, written.size())),
          "write these column names, with tabs between them: " + String.join(" ", COLUMNS));
      columns = written.size();
    }
  }

  private void head(String line) {
    int colon = line.indexOf(':');
    require(colon > 0, "write \"# key: value\", such as \"# title: ベンチ一覧\"");
    String key = line.substring(1, colon).strip();
    require(KEYS.contains(key), "\"" + key + "\" is none of " + words(KEYS));
    require(
        head.put(key, line.substring(colon + 1).strip()) == null,
        "\"# " + key + ":\" stands twice; keep one");
  }

  private Item item(String[] cells) {
    require(
        cells.length == columns,
        "write " + columns + " cells with a tab between each two; there are " + cells.length);
    require(!cells[0].isBlank(), "write the item's name first");
    require(names.add(cells[0]), "the item " + cells[0] + " stands twice; keep one");
    return new Item(
        cells[0],
        cells[1],
        requirement(cells[2]),
        oneOf(ItemType.values(), cells[3], "type"),
        list(cells[4]),
        cells[5],
        columns > LEAST_COLUMNS ? list(cells[6]) : List.of());
  }

  private Requirement requirement(String written) {
    Requirement marked = MARKS.get(written);
    return marked != null ? marked : oneOf(Requirement.values(), written, "requirement");
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }

  private <E extends Enum<E>> E oneOf(E[] values, String written, String what) {
    for (E value : values) {
      if (value.name().equals(written)) {
        return value;
      }
    }
    String all = Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    throw broken("\"" + written + "\" is no " + what + "; write one of " + all);
  }

  private Standard standard() {
    require(
        ID.matcher(key("id")).matches(),
        "write the id in small letters, digits and hyphens, such as \"# id: park-bench\"");
    require(!key("edition").isEmpty(), "write the edition, such as \"# edition: 2026-08-01\"");
    Definition definition = definition(key("definition"));
    boolean defined = definition != Definition.NOT_AVAILABLE;
    require(
        defined != items.isEmpty(),
        defined
            ? "no item follows; write the items, or \"# definition: not available\""
            : "a definition that is not available has no items");
    return new Standard(
        key("id"),
        key("edition"),
        key("number"),
        key("title"),
        key("english"),
        definition,
        key("source"),
        items);
  }

  private Definition definition(String written) {
    for (Definition definition : Definition.values()) {
      if (definition.word().equals(written)) {
        return definition;
      }
    }
    throw broken("\"# definition: " + written + "\"; write verified, unverified or not available");
  }

  private String key(String key) {
    String value = head.get(key);
    if (value == null) {
      throw broken("the line \"# " + key + ": …\" is missing; write it above the column names");
    }
    return value;
  }

  private static String words(Set<String> keys) {
    return keys.stream().sorted().collect(Collectors.joining(", "));
  }

  private void require(boolean holds, String what) {
    if (!holds) {
      throw broken(what);
    }
  }

  private IllegalArgumentException broken(String what) {
    return new IllegalArgumentException(file + " line " + lines + ": " + what);
  }
}
