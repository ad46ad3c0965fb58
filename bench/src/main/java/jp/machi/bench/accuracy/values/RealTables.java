package jp.machi.bench.accuracy.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.read.SourceFile;

/** The tables of a folder of real files, with every row in memory. */
final class RealTables {
  private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt", ".xlsx", ".xls");

  private RealTables() {}

  /**
   * One table.
   *
   * @param file name of its file
   */
  record Found(String file, SourceTable table, List<SourceRow> rows) {}

  /** Told each table in turn. */
  @FunctionalInterface
  interface Visitor {
    void see(Found table) throws IOException;
  }

  /** Shows every table of a folder; gives the files that cannot be read as tables. */
  static List<String> visit(Path folder, Visitor visitor) throws IOException {
    List<String> unread = new ArrayList<>();
    for (Path path : files(folder)) {
      String name = folder.relativize(path).toString();
      try (SourceFile file = SourceFile.open(path, name)) {
        for (SourceTable table : file.tables()) {
          visitor.see(new Found(name, table, rows(table)));
        }
      } catch (UnreadableSourceException unreadable) {
        unread.add(name);
      }
    }
    return unread;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(path -> ENDINGS.stream().anyMatch(path.toString()::endsWith))
          .sorted()
          .toList();
    }
  }

  private static List<SourceRow> rows(SourceTable table) throws IOException {
    List<SourceRow> rows = new ArrayList<>();
    try (RowCursor cursor = table.open()) {
      for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
