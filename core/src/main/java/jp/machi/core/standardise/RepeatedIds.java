package jp.machi.core.standardise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.TableRules;

/**
 * Identifiers that stand in more than one row. The first pass keeps a hash of each; only where two
 * hashes were equal does a second pass compare texts. Not thread-safe.
 */
final class RepeatedIds {
  /**
   * Texts kept in the second pass, some 100 MB. More different repeated identifiers than this are
   * not a list with mistakes; those beyond are not counted.
   */
  static final int MOST_TEXTS = 1_000_000;

  private final int column;
  private final String heading;
  private final LongHashes seen = new LongHashes();
  private final LongHashes suspects = new LongHashes();
  private final Map<String, Long> firstRow = new HashMap<>();

  RepeatedIds(int column, String heading) {
    this.column = column;
    this.heading = heading;
  }

  /** First pass. */
  void add(Chunk chunk) {
    for (String id : chunk.values()[column]) {
      if (!id.isEmpty()) {
        long hash = LongHashes.of(id);
        if (!seen.add(hash)) {
          suspects.add(hash);
        }
      }
    }
  }

  boolean suspected() {
    return !suspects.isEmpty();
  }

  /** Second pass: what stands for the second time or more. */
  List<Finding> look(Chunk chunk) {
    List<Finding> repeated = new ArrayList<>();
    String[] ids = chunk.values()[column];
    for (int row = 0; row < ids.length; row++) {
      if (!ids[row].isEmpty() && suspects.contains(LongHashes.of(ids[row]))) {
        Long first = firstRow.get(ids[row]);
        if (first != null) {
          repeated.add(
              TableRules.REPEATED_ID.finding(
                  chunk.rowNumbers()[row], heading, ids[row], Map.of("first", first.toString())));
        } else if (firstRow.size() < MOST_TEXTS) {
          firstRow.put(ids[row], chunk.rowNumbers()[row]);
        }
      }
    }
    return repeated;
  }
}
