package jp.machi.rows;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a table in other orders than its own, made when first asked for. Thread-safe. */
final class RowOrders {
  /** Of a million rows each takes 4 MB. */
  private static final int MOST = 4;

  private final List<StoredColumn> columns;
  private final int rows;
  private final Map<List<Sort>, SoftReference<int[]>> known =
      new LinkedHashMap<>(MOST, 0.75f, true);

  RowOrders(List<StoredColumn> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Rows in the order of the sorts; equal ones in the order of the table. */
  synchronized int[] of(List<Sort> sorts) {
    SoftReference<int[]> kept = known.get(sorts);
    int[] order = kept == null ? null : kept.get();
    if (order == null) {
      order = sort(sorts);
      known.put(List.copyOf(sorts), new SoftReference<>(order));
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return order;
  }

  /** By the least important column first: each pass keeps what the passes before put in order. */
  private int[] sort(List<Sort> sorts) {
    int[] order = new int[rows];
    for (int row = 0; row < rows; row++) {
      order[row] = row;
    }
    for (Sort sort : sorts.reversed()) {
      StoredColumn column = columns.get(sort.column());
      order = pass(order, column.ranks(), column.distinct(), sort.descending());
    }
    return order;
  }

  /** Counting sort: how many rows have each rank tells where each row comes. */
  private static int[] pass(int[] order, int[] ranks, int distinct, boolean descending) {
    int[] begins = new int[distinct + 2];
    for (int rank : ranks) {
      begins[bucket(rank, distinct, descending) + 1]++;
    }
    for (int i = 1; i < begins.length; i++) {
      begins[i] += begins[i - 1];
    }
    int[] sorted = new int[order.length];
    for (int row : order) {
      sorted[begins[bucket(ranks[row], distinct, descending)]++] = row;
    }
    return sorted;
  }

  /** Empty cells, of rank 0, come last. */
  private static int bucket(int rank, int distinct, boolean descending) {
    return rank == 0 ? distinct : descending ? distinct - rank : rank - 1;
  }
}
