package jp.machi.server.rows.internal;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.rows.Differences;
import jp.machi.rows.Differences.Kind;
import jp.machi.rows.RowTable;
import jp.machi.server.catalog.ReleaseAddress;
import jp.machi.server.rows.NoKeyException;
import jp.machi.server.rows.RowDifferences;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of releases; the last ones are kept as long as there is memory, since they are read
 * page by page. Thread-safe.
 */
final class Comparisons {
  private static final int KEPT = 8;

  /** Keys are looked for among the first columns, as lists have their ids there. */
  private static final int FIRST_COLUMNS = 8;

  /** Headings that name a key, whatever their place. */
  private static final List<String> KEYS = List.of("ID", "NO", "No", "No.", "番号", "管理番号", "id");

  private final Map<Pair, SoftReference<Differences>> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  /** What is compared. */
  record Pair(ReleaseAddress before, ReleaseAddress after, Optional<String> key) {}

  RowDifferences of(Pair pair, RowTable before, RowTable after, int offset, int limit) {
    Differences differences = find(pair, before, after);
    List<RowDifferences.Change> changes = new ArrayList<>();
    for (int i = offset; i < Math.min(differences.size(), (long) offset + limit); i++) {
      Differences.Difference each = differences.get(i);
      changes.add(
          new RowDifferences.Change(cells(before, each.before()), cells(after, each.after())));
    }
    return new RowDifferences(
        differences.key(),
        differences.added(),
        differences.removed(),
        differences.count(Kind.ADDED),
        differences.count(Kind.REMOVED),
        differences.count(Kind.CHANGED),
        changes);
  }

  private Differences find(Pair pair, RowTable before, RowTable after) {
    synchronized (kept) {
      SoftReference<Differences> known = kept.get(pair);
      Differences differences = known == null ? null : known.get();
      if (differences != null) {
        return differences;
      }
    }
    pair.key().ifPresent(name -> check(name, before, after));
    Differences made = Differences.of(before, after, pair.key().or(() -> key(before, after)));
    synchronized (kept) {
      kept.put(pair, new SoftReference<>(made));
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return made;
  }

  private static void check(String name, RowTable before, RowTable after) {
    boolean key =
        before.columns().stream()
            .filter(column -> column.name().equals(name))
            .anyMatch(
                column -> Differences.isKey(before, column) && Differences.isKey(after, column));
    if (!key) {
      throw new NoKeyException(name);
    }
  }

  /** The column called so, else the first, that tells the rows of both tables apart. */
  private static Optional<String> key(RowTable before, RowTable after) {
    List<Column> candidates = new ArrayList<>();
    for (String name : KEYS) {
      before.columns().stream()
          .filter(column -> column.name().equals(name))
          .forEach(candidates::add);
    }
    before.columns().stream().limit(FIRST_COLUMNS).forEach(candidates::add);
    return candidates.stream()
        .distinct()
        // a measured number or a day may be unique by chance
        .filter(column -> column.type() == ColumnType.TEXT || column.type() == ColumnType.INTEGER)
        .filter(column -> Differences.isKey(before, column) && Differences.isKey(after, column))
        .map(Column::name)
        .findFirst();
  }

  private static @Nullable List<@Nullable Object> cells(RowTable table, int row) {
    if (row < 0) {
      return null;
    }
    List<@Nullable Object> cells = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      cells.add(table.cell(row, column));
    }
    return Collections.unmodifiableList(cells);
  }
}
