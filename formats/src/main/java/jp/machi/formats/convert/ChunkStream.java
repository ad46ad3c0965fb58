package jp.machi.formats.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.machi.core.standardise.Chunk;
import jp.machi.core.standardise.Plan;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import org.jspecify.annotations.Nullable;

/**
 * Standardised chunks of a table in row order. One thread reads, some standardise, the caller
 * takes; no more than {@link #CHUNKS_AHEAD} chunks wait between them. Not thread-safe.
 */
final class ChunkStream implements AutoCloseable {
  /** As many rows as DuckDB takes at a time. */
  private static final int CHUNK_ROWS = 2_048;

  /** Ends a chunk of long rows earlier: 2 MB of text in each of some ten chunks is always there. */
  private static final int CHUNK_CHARACTERS = 1 << 20;

  /** Enough to bridge the pauses of a writer that compresses a row group. */
  private static final int CHUNKS_AHEAD = 16;

  /** One reading thread keeps no more than this many others busy. */
  private static final int MOST_STANDARDISERS = 4;

  private final Plan plan;
  private final SourceTable table;
  private final Handover<Future<Chunk>> chunks = new Handover<>(CHUNKS_AHEAD);
  private final ExecutorService standardisers;
  private final Thread reader;

  /** Starts to read. */
  ChunkStream(SourceTable table, Plan plan) {
    this.plan = plan;
    this.table = table;
    this.standardisers =
        Executors.newFixedThreadPool(
            Math.min(MOST_STANDARDISERS, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon().name("machi-standardise-", 0).factory());
    this.reader = Thread.ofPlatform().daemon().name("machi-read").start(this::read);
  }

  /**
   * The next chunk, null after the last.
   *
   * @throws IOException what the source threw at this point, or an interruption
   */
  @Nullable Chunk next() throws IOException {
    try {
      Future<Chunk> chunk = chunks.take();
      return chunk == null ? null : chunk.get();
    } catch (ExecutionException | Handover.StoppedException failure) {
      throw Threads.unwrapped(failure);
    } catch (InterruptedException interruption) {
      throw Threads.interrupted(interruption);
    }
  }

  // Whatever ends the reading must reach the taker, or it would wait for ever.
  @SuppressWarnings("CatchingUnchecked")
  private void read() {
    try (RowCursor cursor = table.open()) {
      List<SourceRow> rows = block(cursor);
      while (!rows.isEmpty() && hand(rows)) {
        rows = block(cursor);
      }
      chunks.finish(null);
    } catch (Exception | Error failure) {
      chunks.finish(failure);
    }
  }

  private boolean hand(List<SourceRow> rows) throws InterruptedException {
    return chunks.put(standardisers.submit(() -> plan.standardise(rows)));
  }

  private static List<SourceRow> block(RowCursor cursor) throws IOException {
    List<SourceRow> rows = new ArrayList<>(CHUNK_ROWS);
    long characters = 0;
    while (rows.size() < CHUNK_ROWS && characters < CHUNK_CHARACTERS) {
      SourceRow row = cursor.next();
      if (row == null) {
        break;
      }
      rows.add(row);
      for (String cell : row.cells()) {
        characters += cell.length();
      }
    }
    return rows;
  }

  /**
   * Stops the threads and waits until the source is closed. The reader is not interrupted: that
   * would close a channel which the next reading may share.
   */
  @Override
  public void close() {
    chunks.close();
    standardisers.shutdownNow();
    Threads.awaitEnd(reader);
  }
}
