package jp.machi.server.ckan.internal;

import java.util.ArrayList;
import java.util.List;

/** Names with commas between, as {@code fields} and {@code sort} have them. */
final class NameList {
  private NameList() {}

  /** The names; a comma between double quotes belongs to its name, and the quotes are taken off. */
  static List<String> split(String text) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean quoted = false;
    for (char c : (text + ",").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        if (!name.toString().isBlank()) {
          names.add(name.toString().strip());
        }
        name.setLength(0);
      } else {
        name.append(c);
      }
    }
    if (quoted) {
      throw ActionException.invalid("fields", "A quote is missing");
    }
    return names;
  }
}
