package jp.machi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.standard.Standards;
import jp.machi.core.standardise.Standardiser;
import jp.machi.formats.convert.Conversion;
import jp.machi.formats.convert.Converter;
import jp.machi.formats.read.SourceFile;
import jp.machi.formats.write.Exports;
import jp.machi.formats.write.ParquetFile;
import jp.machi.formats.write.ReleasedTable;
import org.jspecify.annotations.Nullable;

/** One piece of work in a Java machine of its own; ends by printing its CPU time and memory. */
final class Measured {
  private static final int BLOCK_ROWS = 2_048;

  /** A department's name for the file; it need not be a name that this system's disk can hold. */
  private static final String NAME = "公衆トイレ一覧.csv";

  private Measured() {}

  /**
   * Runs one piece of work.
   *
   * @param arguments kind of work, source file or number of rows, file to make
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path out = Path.of(arguments[2]);
    switch (arguments[0]) {
      case "rows" -> makeRows(Long.parseLong(arguments[1]));
      case "plain" -> writePlain(Long.parseLong(arguments[1]), out);
      case "convert" -> convert(Path.of(arguments[1]), out, Optional.empty());
      case "changes" ->
          convert(Path.of(arguments[1]), out, Optional.of(out.resolveSibling("changes.parquet")));
      case "check" -> check(Path.of(arguments[1]));
      case "duckdb" -> duckdb(arguments[1], out);
      case "csv" -> export(Path.of(arguments[1]), out);
      default -> throw new IllegalArgumentException("unknown work: " + arguments[0]);
    }
    report();
  }

  private static void makeRows(long rows) {
    long characters = 0;
    for (long number = 1; number <= rows; number++) {
      for (String cell : ToiletRows.row(number, false)) {
        characters += cell.length();
      }
    }
    if (characters == 0) {
      throw new IllegalArgumentException("no rows");
    }
  }

  private static void writePlain(long rows, Path out) throws IOException {
    long[] done = {0};
    ParquetFile.write(out, ToiletRows.COLUMNS, () -> block(done, rows));
  }

  private static String @Nullable [][] block(long[] done, long rows) {
    if (done[0] == rows) {
      return null;
    }
    int size = (int) Math.min(BLOCK_ROWS, rows - done[0]);
    String[][] block = new String[ToiletRows.COLUMNS.size()][size];
    for (int row = 0; row < size; row++) {
      String[] cells = ToiletRows.row(++done[0], false);
      for (int column = 0; column < cells.length; column++) {
        block[column][row] = cells[column];
      }
    }
    return block;
  }

  private static void convert(Path source, Path out, Optional<Path> changes) throws IOException {
    Converter converter = new Converter(new Standardiser(Standards.shipped()));
    try (SourceFile file = SourceFile.open(source, NAME)) {
      Conversion conversion =
          converter.convert(
              file.tables().getFirst(), MappingOverrides.NONE, out, changes, rows -> {});
      print(
          "outcome "
              + conversion.outcome().rows()
              + " rows, "
              + conversion.outcome().cellsRepaired()
              + " cells repaired, "
              + conversion.outcome().counts());
    }
  }

  private static void check(Path source) throws IOException {
    Converter converter = new Converter(new Standardiser(Standards.shipped()));
    try (SourceFile file = SourceFile.open(source, NAME)) {
      converter.check(file.tables().getFirst(), MappingOverrides.NONE, rows -> {});
    }
  }

  private static void duckdb(String source, Path out) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (FROM read_csv('"
              + source
              + "')) TO '"
              + out
              + "' (FORMAT parquet, COMPRESSION zstd)");
    }
  }

  private static void export(Path parquet, Path out) throws IOException {
    try (ReleasedTable table = ReleasedTable.open(parquet)) {
      Exports.csv(table, out, false);
    }
  }

  private static void report() {
    long cpu =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    print(
        "measured "
            + cpu / 1_000_000
            + " "
            + Memory.megabytes(ProcessHandle.current().pid(), "VmHWM"));
  }

  private static void print(String line) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.println(line);
  }
}
