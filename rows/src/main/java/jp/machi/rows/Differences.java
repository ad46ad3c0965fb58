package jp.machi.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.machi.core.table.Column;

/**
 * What differs between two tables, row by row. With a key, rows of the same key are the same thing:
 * it was added, removed or changed. Without one, a row that changed counts as removed and added.
 * Columns that both tables have, by name and type, are compared; the others are named. Exact: rows
 * are compared cell by cell. Immutable; thread-safe.
 */
public final class Differences {
  private final List<Column> added;
  private final List<Column> removed;
  private final Optional<Column> key;
  private final int[] before;
  private final int[] after;
  private final long changed;
  private final long gone;

  private Differences(
      List<Column> added,
      List<Column> removed,
      Optional<Column> key,
      int[] before,
      int[] after,
      long changed,
      long gone) {
    this.added = List.copyOf(added);
    this.removed = List.copyOf(removed);
    this.key = key;
    this.before = before;
    this.after = after;
    this.changed = changed;
    this.gone = gone;
  }

  /** What became of a row. */
  public enum Kind {
    /** It is in the later table alone. */
    ADDED,
    /** It is in the earlier table alone. */
    REMOVED,
    /** Both tables have its key, and other cells differ. */
    CHANGED
  }

  /**
   * One row that differs.
   *
   * @param before its index in the earlier table, -1 where it was added
   * @param after its index in the later table, -1 where it was removed
   */
  public record Difference(Kind kind, int before, int after) {}

  /**
   * Compares two tables.
   *
   * @param key name of a column that {@link #isKey} holds for in both tables; empty to compare
   *     whole rows
   * @throws IllegalArgumentException where the column is no key of both
   */
  public static Differences of(RowTable before, RowTable after, Optional<String> key) {
    List<Column> shared = new ArrayList<>(before.columns());
    shared.retainAll(after.columns());
    List<Column> added = new ArrayList<>(after.columns());
    added.removeAll(shared);
    List<Column> removed = new ArrayList<>(before.columns());
    removed.removeAll(shared);
    Optional<Column> keyed =
        key.map(name ->
            shared.stream()
                .filter(column -> column.name().equals(name))
                .filter(column -> isKey(before, column) && isKey(after, column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no key")));
    Pairing pairing =
        keyed
            .map(column ->
                Pairing.byKey(
                    before.stored(column), before.rows(), after.stored(column), after.rows()))
            .orElseGet(() ->
                Pairing.whole(
                    stored(before, shared), before.rows(), stored(after, shared), after.rows()));
    return collected(before, after, shared, added, removed, keyed, pairing);
  }

  private static Differences collected(
      RowTable before,
      RowTable after,
      List<Column> shared,
      List<Column> added,
      List<Column> removed,
      Optional<Column> key,
      Pairing pairing) {
    List<StoredColumn> olds = stored(before, shared);
    List<StoredColumn> news = stored(after, shared);
    IntList from = new IntList();
    IntList to = new IntList();
    long changed = 0;
    long gone = 0;
    for (int row = 0; row < after.rows(); row++) {
      int partner = pairing.partner(row);
      boolean differs = partner < 0 || (key.isPresent() && !isSame(olds, partner, news, row));
      if (differs) {
        from.add(partner);
        to.add(row);
        changed += partner < 0 ? 0 : 1;
      }
    }
    for (int row = 0; row < before.rows(); row++) {
      if (!pairing.isPaired(row)) {
        from.add(row);
        to.add(-1);
        gone++;
      }
    }
    return new Differences(added, removed, key, from.toArray(), to.toArray(), changed, gone);
  }

  private static List<StoredColumn> stored(RowTable table, List<Column> columns) {
    return columns.stream().map(table::stored).toList();
  }

  static boolean isSame(List<StoredColumn> a, int row, List<StoredColumn> b, int other) {
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).isSame(row, b.get(i), other)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every row has a value in a column and no two have the same. */
  public static boolean isKey(RowTable table, Column column) {
    return table.columns().contains(column) && Pairing.isUnique(table.stored(column), table.rows());
  }

  /** Columns that only the later table has. */
  public List<Column> added() {
    return added;
  }

  /** Columns that only the earlier table has. */
  public List<Column> removed() {
    return removed;
  }

  /** The column that tells which rows are the same thing. */
  public Optional<Column> key() {
    return key;
  }

  /** How many rows differ. */
  public int size() {
    return before.length;
  }

  /** How many rows of a kind there are. */
  public long count(Kind kind) {
    return switch (kind) {
      case ADDED -> before.length - changed - gone;
      case REMOVED -> gone;
      case CHANGED -> changed;
    };
  }

  /** One of them: added and changed rows in the order of the later table, then removed ones. */
  public Difference get(int index) {
    int from = before[index];
    int to = after[index];
    Kind kind = from < 0 ? Kind.ADDED : to < 0 ? Kind.REMOVED : Kind.CHANGED;
    return new Difference(kind, from, to);
  }
}
