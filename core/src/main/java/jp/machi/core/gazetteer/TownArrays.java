package jp.machi.core.gazetteer;

import java.util.Optional;

/**
 * Towns as arrays: what a reference file holds. Towns stand in the order of municipality and folded
 * name.
 *
 * @param starts first town of each municipality, and behind the last the end
 * @param names folded names to be found by
 * @param displays names as they are written, with the small part behind
 * @param townLengths length of the town in the display name; what follows is the small part
 * @param kana readings; all empty where the table has none
 * @param ids 町字ID, -1 for none
 * @param latitudes millionths of a degree, {@link #NOWHERE} for none
 * @param longitudes millionths of a degree
 * @param flags 1 where the source says that the town has numbered parts
 */
@SuppressWarnings(
    "ArrayRecordComponent") // never compared, never handed out; hundreds of thousands of towns
record TownArrays(
    int[] starts,
    NameIndex names,
    NameIndex displays,
    byte[] townLengths,
    NameIndex kana,
    int[] ids,
    int[] latitudes,
    int[] longitudes,
    byte[] flags) {
  static final int NOWHERE = Integer.MIN_VALUE;
  static final double PARTS_OF_DEGREE = 1e6;

  int size() {
    return townLengths.length;
  }

  int start(int municipality) {
    return starts[Math.min(municipality, starts.length - 1)];
  }

  /** Municipality that a town belongs to. */
  int municipality(int town) {
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle + 1] <= town) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  String display(int town) {
    return displays.name(town);
  }

  boolean flagged(int town) {
    return flags[town] != 0;
  }

  Town town(int index) {
    String display = displays.name(index);
    int length = townLengths[index] & 0xFF;
    return new Town(
        display.substring(0, length),
        display.substring(length),
        kana.name(index),
        ids[index] < 0 ? "" : id(ids[index]),
        position(index));
  }

  Optional<Position> position(int town) {
    return latitudes[town] == NOWHERE
        ? Optional.empty()
        : Optional.of(
            new Position(latitudes[town] / PARTS_OF_DEGREE, longitudes[town] / PARTS_OF_DEGREE));
  }

  private static String id(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(7 - digits.length()) + digits;
  }
}
