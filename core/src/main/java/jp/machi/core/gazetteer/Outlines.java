package jp.machi.core.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.machi.core.code.Municipalities;
import jp.machi.core.code.Municipality;

/**
 * Outlines of municipalities and wards: which one a place lies in. Immutable, thread-safe. How near
 * the border an answer is right depends on the outlines that were imported; simplified ones are
 * some hundred metres off.
 */
public final class Outlines {
  /** Some twenty kilometres: a handful of outlines in a cell. */
  private static final int CELL = 200_000;

  private static final int CELLS_IN_A_ROW = 10_000;

  private final List<Outline> all;
  private final Map<Integer, List<Outline>> cells = new HashMap<>();

  Outlines(List<Outline> all) {
    this.all = List.copyOf(all);
    for (Outline outline : all) {
      for (int row = outline.south() / CELL; row <= outline.north() / CELL; row++) {
        for (int column = outline.west() / CELL; column <= outline.east() / CELL; column++) {
          cells.computeIfAbsent(row * CELLS_IN_A_ROW + column, _ -> new ArrayList<>()).add(outline);
        }
      }
    }
  }

  List<Outline> all() {
    return all;
  }

  /** How many municipalities and wards have an outline. */
  public int size() {
    Set<Integer> municipalities = new TreeSet<>();
    all.forEach(outline -> municipalities.add(outline.municipality()));
    return municipalities.size();
  }

  /** The municipality or ward that a place lies in; empty at sea and where no outline is known. */
  public Optional<Municipality> at(Position position) {
    int longitude = parts(position.longitude());
    int latitude = parts(position.latitude());
    int cell = latitude / CELL * CELLS_IN_A_ROW + longitude / CELL;
    for (Outline outline : cells.getOrDefault(cell, List.of())) {
      if (outline.contains(longitude, latitude)) {
        return Optional.of(Municipalities.shipped().all().get(outline.municipality()));
      }
    }
    return Optional.empty();
  }

  private static int parts(double degrees) {
    return (int) Math.round(degrees * TownArrays.PARTS_OF_DEGREE);
  }
}
