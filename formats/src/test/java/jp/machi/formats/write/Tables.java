package jp.machi.formats.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;

/** Small tables for the tests of this package: made of texts, written, and read back. */
final class Tables {
  private Tables() {}

  static List<Column> columns(ColumnType type, String... names) {
    return Arrays.stream(names).map(name -> new Column(name, type)).toList();
  }

  /** The rows in blocks of that many. */
  static RowBlocks blocks(int columns, List<List<String>> rows, int size) {
    List<String[][]> blocks = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += size) {
      List<List<String>> part = rows.subList(from, Math.min(rows.size(), from + size));
      String[][] block = new String[columns][part.size()];
      for (int row = 0; row < part.size(); row++) {
        for (int column = 0; column < columns; column++) {
          block[column][row] = part.get(row).get(column);
        }
      }
      blocks.add(block);
    }
    Iterator<String[][]> next = blocks.iterator();
    return () -> next.hasNext() ? next.next() : null;
  }

  static void write(Path file, List<Column> columns, List<List<String>> rows) throws IOException {
    ParquetFile.write(file, columns, blocks(columns.size(), rows, 1_000));
  }

  static List<List<String>> read(Path file) throws IOException {
    try (ReleasedTable table = ReleasedTable.open(file)) {
      return read(table);
    }
  }

  static List<List<String>> read(ReleasedTable table) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (RowCursor cursor = table.read()) {
      for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
        rows.add(row.cells());
      }
    }
    return rows;
  }
}
