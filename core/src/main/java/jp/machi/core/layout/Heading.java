package jp.machi.core.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The header of a table, in one row or several.
 *
 * @param first first row of the header
 * @param last last row of the header
 * @param body first row that may be data
 * @param paths for each column of the area the names from the outermost to its own; empty for a
 *     column without a name
 * @param asides rows beside the header that are no data: titles, units, types, names in English
 * @param marked whether merged cells or joined rows show that this is a header
 */
record Heading(
    int first, int last, int body, List<List<String>> paths, List<Integer> asides, boolean marked) {

  /** Between a parent and its child, as the national standard writes: 男性トイレ数_大便器. */
  static final String JOINT = "_";

  /** One name for each column. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (List<String> path : paths) {
      names.add(String.join(JOINT, path));
    }
    return names;
  }

  boolean joined() {
    return last > first;
  }
}
