package jp.machi.formats.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.core.table.RowCursor;

/** A released table read back from its Parquet file. */
final class ParquetTable implements ReleasedTable {
  private final Path file;
  private final List<Column> columns;
  private final long rows;

  ParquetTable(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    this.file = file;
    String source = DuckSession.path(file);
    try (DuckSession session = DuckSession.open(file)) {
      List<Column> stored =
          session.query(
              "SELECT name, type FROM parquet_schema(" + source + ") WHERE num_children IS NULL",
              ParquetTable::columns);
      List<String> headings =
          session.query(
              "SELECT decode(value) FROM parquet_kv_metadata("
                  + source
                  + ") WHERE decode(key) = "
                  + DuckSession.text(ColumnNames.KEY),
              result -> result.next() ? ColumnNames.parse(result.getString(1)) : List.of());
      this.columns = headings.isEmpty() ? stored : renamed(stored, headings);
      this.rows =
          session.query(
              "SELECT num_rows FROM parquet_file_metadata(" + source + ")",
              result -> result.next() ? result.getLong(1) : 0L);
    }
  }

  private static List<Column> columns(ResultSet result) throws SQLException {
    List<Column> columns = new ArrayList<>();
    while (result.next()) {
      columns.add(new Column(result.getString(1), type(result.getString(2))));
    }
    return List.copyOf(columns);
  }

  private static ColumnType type(String physical) {
    return switch (physical) {
      case "INT64" -> ColumnType.INTEGER;
      case "DOUBLE" -> ColumnType.DECIMAL;
      case "INT32" -> ColumnType.DATE;
      default -> ColumnType.TEXT;
    };
  }

  private static List<Column> renamed(List<Column> stored, List<String> headings) {
    List<Column> columns = new ArrayList<>();
    for (int column = 0; column < stored.size(); column++) {
      columns.add(new Column(headings.get(column), stored.get(column).type()));
    }
    return List.copyOf(columns);
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public RowCursor read() throws IOException {
    return new ParquetCursor(file, columns);
  }

  /** Nothing stays open between two readings. */
  @Override
  public void close() {}
}
