package jp.machi.rows;

import java.util.List;
import java.util.OptionalInt;

/**
 * Rows that were asked for.
 *
 * @param rows indexes of rows, from 0; read their cells with {@link RowTable#cell}
 * @param total exact number of rows that meet the filters
 * @param next where the next page begins; empty on the last page
 */
public record RowPage(List<Integer> rows, long total, OptionalInt next) {
  public RowPage {
    rows = List.copyOf(rows);
  }
}
