package jp.machi.formats.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of attributes in the order in which they are first seen, for files that repeat them with
 * every feature. Complete after the first reading; later readings find the same names.
 */
final class FieldNames {
  private final Map<String, Integer> positions = new LinkedHashMap<>();

  /** The names so far. */
  synchronized List<String> all() {
    return List.copyOf(positions.keySet());
  }

  private synchronized int position(String name, long feature) throws IOException {
    Integer known = positions.get(name);
    if (known != null) {
      return known;
    }
    if (positions.size() == MapLimits.COLUMNS) {
      throw Unreadable.limit("table.too_many_columns", feature, MapLimits.COLUMNS);
    }
    positions.put(name, positions.size());
    return positions.size() - 1;
  }

  /** The attributes of one feature. */
  final class Cells {
    private String[] cells = new String[0];

    /** Sets an attribute; of one that stands twice the last counts. */
    void put(String name, String value, long feature) throws IOException {
      if (value.length() > MapLimits.CELL_LENGTH) {
        throw Unreadable.limit("table.cell_too_long", feature, MapLimits.CELL_LENGTH);
      }
      int position = position(name, feature);
      if (position >= cells.length) {
        int before = cells.length;
        cells = Arrays.copyOf(cells, Math.max(position + 1, positions.size()));
        Arrays.fill(cells, before, cells.length, "");
      }
      cells[position] = value;
    }

    List<String> list() {
      return new ArrayList<>(Arrays.asList(cells));
    }
  }

  /** Starts the attributes of a feature. */
  Cells cells() {
    return new Cells();
  }
}
