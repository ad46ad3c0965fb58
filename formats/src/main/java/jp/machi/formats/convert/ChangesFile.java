package jp.machi.formats.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import jp.machi.core.rule.Finding;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.formats.write.ParquetFile;
import org.jspecify.annotations.Nullable;

/**
 * Findings into a Parquet file, written by a thread of its own while the table is written. Not
 * thread-safe.
 */
final class ChangesFile implements AutoCloseable {
  /** Row and heading of the source, the cell as written, as published, and why. */
  static final List<Column> COLUMNS =
      List.of(
          new Column("row", ColumnType.INTEGER),
          new Column("column", ColumnType.TEXT),
          new Column("original", ColumnType.TEXT),
          new Column("value", ColumnType.TEXT),
          new Column("code", ColumnType.TEXT));

  private static final int BLOCKS_AHEAD = 4;

  private final Handover<String[][]> blocks = new Handover<>(BLOCKS_AHEAD);
  private final FutureTask<Void> writing;
  private final Thread writer;

  /** Starts a file. */
  ChangesFile(Path file) {
    this.writing =
        new FutureTask<>(() -> {
          try {
            ParquetFile.write(file, COLUMNS, this::take);
          } finally {
            blocks.close();
          }
          return null;
        });
    this.writer = Thread.ofPlatform().daemon().name("machi-changes").start(writing);
  }

  private String @Nullable [][] take() throws IOException {
    try {
      return blocks.take();
    } catch (Handover.StoppedException failure) {
      throw Threads.unwrapped(failure);
    } catch (InterruptedException interruption) {
      throw Threads.interrupted(interruption);
    }
  }

  /** Adds the findings of the next rows. */
  void add(List<Finding> findings) throws IOException {
    try {
      if (!findings.isEmpty() && !blocks.put(block(findings))) {
        await();
      }
    } catch (InterruptedException interruption) {
      throw Threads.interrupted(interruption);
    }
  }

  private static String[][] block(List<Finding> findings) {
    String[][] block = new String[COLUMNS.size()][findings.size()];
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      block[0][i] = Long.toString(finding.row());
      block[1][i] = finding.column();
      block[2][i] = finding.original();
      block[3][i] = finding.value();
      block[4][i] = finding.code();
    }
    return block;
  }

  /** Ends the file and waits until it is written. */
  void finish() throws IOException {
    blocks.finish(null);
    await();
  }

  private void await() throws IOException {
    try {
      writing.get();
    } catch (ExecutionException failure) {
      throw Threads.unwrapped(failure);
    } catch (InterruptedException interruption) {
      throw Threads.interrupted(interruption);
    }
  }

  /** Stops the thread, finished or not, and waits until it holds the file no longer. */
  @Override
  public void close() {
    blocks.finish(new IOException("the table was not written"));
    Threads.awaitEnd(writer);
  }
}
