package jp.machi.core.mapping;

import java.util.HashSet;
import java.util.Set;
import jp.machi.core.text.Spaces;

/** Makes headings unique in their table. Not thread-safe. */
final class UniqueNames {
  /** Longer headings are prose; file formats and screens need an end. */
  private static final int LONGEST = 200;

  private final Set<String> taken = new HashSet<>();

  /** Takes a name as it is; it must be free. */
  void reserve(String name) {
    taken.add(name);
  }

  /** The name itself, or with the first free number behind it: {@code 備考_2}. */
  String free(String name) {
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = name + "_" + number;
    }
    return free;
  }

  /** A heading without outer spaces and line ends, {@code 列3} where nothing is left. */
  static String clean(String heading, int column) {
    String line = Spaces.trim(heading.replace("\r", "").replace("\n", ""));
    String end = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    return end.isEmpty() ? "列" + (column + 1) : end;
  }
}
