package jp.machi.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups the rows of a selection: each key gives a digit, so that a group is one number; groups are
 * counted in an array, or sorted where there would be too many.
 */
final class GroupRun {
  /** An array of so many groups is filled faster than rows are sorted. */
  private static final int MOST_COUNTED = 1 << 20;

  private final List<StoredColumn> columns;
  private final Grouping grouping;
  private final int[][] ranks;
  private final int[] sizes;

  GroupRun(List<StoredColumn> columns, Grouping grouping) {
    this.columns = columns;
    this.grouping = grouping;
    int keys = grouping.keys().size();
    this.ranks = new int[keys][];
    this.sizes = new int[keys];
    for (int i = 0; i < keys; i++) {
      StoredColumn column = columns.get(grouping.keys().get(i));
      ranks[i] = column.ranks();
      sizes[i] = column.distinct() + 1;
    }
  }

  Groups run(Selection rows) {
    long possible = 1;
    for (int size : sizes) {
      possible = Math.multiplyExact(possible, size);
    }
    return possible <= MOST_COUNTED ? counted(rows, (int) possible) : sorted(rows);
  }

  /** The number of a row's group; empty cells are the last digit. */
  private long group(int row) {
    long group = 0;
    for (int key = 0; key < ranks.length; key++) {
      int rank = ranks[key][row];
      group = group * sizes[key] + (rank == 0 ? sizes[key] - 1 : rank - 1);
    }
    return group;
  }

  private Groups counted(Selection rows, int possible) {
    long[] counts = new long[possible];
    Sums[] sums = sums(possible);
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      int group = (int) group(row);
      counts[group]++;
      for (Sums each : sums) {
        each.add(group, row);
      }
    }
    long[] groups = new long[possible];
    int[] places = new int[possible];
    int total = 0;
    for (int group = 0; group < possible; group++) {
      if (counts[group] > 0) {
        groups[total] = group;
        places[total++] = group;
      }
    }
    return answer(groups, places, counts, sums, total);
  }

  private Groups sorted(Selection rows) {
    long[] all = new long[Math.toIntExact(rows.count())];
    int size = 0;
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      all[size++] = group(row);
    }
    Arrays.sort(all);
    int total = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || all[i] != all[total - 1]) {
        all[total++] = all[i];
      }
    }
    long[] groups = Arrays.copyOf(all, total);
    int shown = Math.min(total, grouping.limit());
    long[] counts = new long[shown];
    Sums[] sums = sums(shown);
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      int place = Arrays.binarySearch(groups, group(row));
      if (place < shown) {
        counts[place]++;
        for (Sums each : sums) {
          each.add(place, row);
        }
      }
    }
    int[] places = new int[shown];
    Arrays.setAll(places, i -> i);
    return answer(groups, places, counts, sums, total);
  }

  private Sums[] sums(int groups) {
    return grouping.measures().stream()
        .map(measure -> new Sums(measure.function(), columns.get(measure.column()), groups))
        .toArray(Sums[]::new);
  }

  private Groups answer(long[] groups, int[] places, long[] counts, Sums[] sums, int total) {
    List<Groups.Group> answer = new ArrayList<>();
    for (int i = 0; i < Math.min(total, grouping.limit()); i++) {
      int place = places[i];
      List<@Nullable Number> measures = new ArrayList<>();
      for (Sums each : sums) {
        measures.add(each.of(place));
      }
      answer.add(
          new Groups.Group(keys(groups[i]), counts[place], Collections.unmodifiableList(measures)));
    }
    return new Groups(answer, total);
  }

  private List<@Nullable Object> keys(long group) {
    List<@Nullable Object> keys = new ArrayList<>();
    long left = group;
    for (int key = sizes.length - 1; key >= 0; key--) {
      int size = sizes[key];
      int digit = (int) (left % size);
      left /= size;
      StoredColumn column = columns.get(grouping.keys().get(key));
      keys.addFirst(digit == size - 1 ? null : column.value(digit + 1));
    }
    return Collections.unmodifiableList(keys);
  }
}
