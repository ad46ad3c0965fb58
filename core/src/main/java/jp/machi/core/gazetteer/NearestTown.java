package jp.machi.core.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the town whose point is nearest to a place. Immutable, thread-safe. */
final class NearestTown {
  /** About two kilometres: some ten towns in a cell. */
  private static final int CELL = 20_000;

  private static final int CELLS_IN_A_ROW = 100_000;

  /** Five cells, some ten kilometres: what is farther from any town lies at sea or in mountains. */
  private static final int FARTHEST_CELLS = 5;

  private static final double CELL_METRES = 1_800;

  private final TownArrays arrays;
  private final Map<Integer, List<Integer>> cells = new HashMap<>();

  /** A town and how far it is in metres. */
  record Found(int town, double metres) {}

  NearestTown(TownArrays arrays) {
    this.arrays = arrays;
    for (int town = 0; town < arrays.size(); town++) {
      if (arrays.latitudes()[town] != TownArrays.NOWHERE) {
        int cell = cell(arrays.latitudes()[town] / CELL, arrays.longitudes()[town] / CELL);
        cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(town);
      }
    }
  }

  private static int cell(int row, int column) {
    return row * CELLS_IN_A_ROW + column;
  }

  Optional<Found> to(Position position) {
    int row = (int) (position.latitude() * TownArrays.PARTS_OF_DEGREE) / CELL;
    int column = (int) (position.longitude() * TownArrays.PARTS_OF_DEGREE) / CELL;
    Found nearest = new Found(-1, Double.POSITIVE_INFINITY);
    for (int ring = 0; ring <= FARTHEST_CELLS; ring++) {
      for (int north = -ring; north <= ring; north++) {
        boolean edge = Math.abs(north) == ring;
        for (int east = -ring; east <= ring; east += edge || ring == 0 ? 1 : 2 * ring) {
          nearest = nearer(nearest, cell(row + north, column + east), position);
        }
      }
      // Beyond this ring nothing can be nearer than its width.
      if (nearest.metres() < ring * CELL_METRES) {
        break;
      }
    }
    return nearest.town() < 0 ? Optional.empty() : Optional.of(nearest);
  }

  private Found nearer(Found nearest, int cell, Position position) {
    Found best = nearest;
    for (int town : cells.getOrDefault(cell, List.of())) {
      double metres = arrays.position(town).map(position::metresTo).orElse(best.metres());
      if (metres < best.metres()) {
        best = new Found(town, metres);
      }
    }
    return best;
  }
}
