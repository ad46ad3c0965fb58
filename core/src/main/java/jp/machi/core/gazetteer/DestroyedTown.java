package jp.machi.core.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * Finds the town whose name was destroyed (U+FFFD) where only one of the municipality fits. One
 * lost character leaves one to three of these marks.
 */
final class DestroyedTown {
  private static final char MARK = '\uFFFD';

  /** Names have no more characters. */
  private static final int LONGEST = 30;

  private DestroyedTown() {}

  /** Town and end of its name, null where no or more than one town fits. */
  static @Nullable TownMatch find(TownArrays arrays, int low, int high, PlaceText text, int start) {
    int mark = start;
    while (mark < text.length() && mark - start < LONGEST && text.at(mark) != MARK) {
      mark++;
    }
    if (text.at(mark) != MARK) {
      return null;
    }
    int behind = mark;
    while (text.at(behind) == MARK) {
      behind++;
    }
    TownMatch only = null;
    for (int town = low; town < high; town++) {
      String name = arrays.names().name(town);
      int end = end(name, text, start, mark, behind);
      if (end >= 0) {
        if (only != null) {
          return null;
        }
        only = new TownMatch(town, start, end, TownMatch.Way.DESTROYED);
      }
    }
    return only;
  }

  private static int end(String name, PlaceText text, int start, int mark, int behind) {
    int kept = mark - start;
    if (name.length() <= kept + 1 || !text.startsWith(name.substring(0, kept), start)) {
      return -1;
    }
    for (int lost = 1; lost <= behind - mark && kept + lost < name.length(); lost++) {
      String tail = name.substring(kept + lost);
      if (text.startsWith(tail, behind)) {
        return behind + tail.length();
      }
    }
    return -1;
  }
}
