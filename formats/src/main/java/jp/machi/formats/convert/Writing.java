package jp.machi.formats.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.mapping.Evidence;
import jp.machi.core.standardise.Chunk;
import jp.machi.core.standardise.Ledger;
import jp.machi.core.standardise.Outcome;
import jp.machi.core.standardise.Plan;
import jp.machi.core.table.Column;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.write.ParquetFile;
import org.jspecify.annotations.Nullable;

/** One table on its way into a Parquet file, read as often as needed. For one run only. */
final class Writing {
  private final SourceTable table;
  private final Plan plan;
  private final Path file;
  private final LongConsumer rowsDone;
  private final Ledger ledger;

  Writing(SourceTable table, Plan plan, Path file, LongConsumer rowsDone) {
    this.table = table;
    this.plan = plan;
    this.file = file;
    this.rowsDone = rowsDone;
    this.ledger = plan.ledger();
  }

  /** Writes the file, and the findings where somebody wants them. */
  Outcome run(@Nullable ChangesFile changes) throws IOException {
    List<Column> columns;
    long rows;
    try (Pass pass = new Pass(table, plan, rowsDone)) {
      write(pass, plan.columns(), chunk -> tally(chunk, changes));
      columns = pass.columns();
      rows = pass.rows();
    }
    if (changes != null) {
      changes.finish();
    }
    boolean rewrite = !columns.equals(plan.columns());
    boolean look = ledger.wantsSecondLook();
    if (rewrite || look) {
      try (Pass pass = new Pass(table, plan, rowsDone)) {
        Pass.ChunkUse use = look ? ledger::look : chunk -> {};
        if (rewrite) {
          write(pass, columns, use);
        } else {
          pass.rest(use);
        }
        requireSame(rows, pass.rows());
      }
    }
    return agreed(ledger.close(), columns);
  }

  private void tally(Chunk chunk, @Nullable ChangesFile changes) throws IOException {
    ledger.add(chunk);
    if (changes != null) {
      changes.add(chunk.findings());
    }
  }

  /** Writes the rows while they fit; the rest of the pass is used without being written. */
  private void write(Pass pass, List<Column> columns, Pass.ChunkUse use) throws IOException {
    Files.deleteIfExists(file);
    ParquetFile.write(
        file,
        columns,
        absent(),
        () -> {
          Chunk chunk = pass.next();
          if (chunk == null) {
            return null;
          }
          use.accept(chunk);
          return pass.fits(columns) ? chunk.values() : null;
        });
    pass.rest(use);
  }

  /** Items of the standard that no column of the source gives: empty in every row. */
  private BitSet absent() {
    BitSet absent = new BitSet();
    List<ColumnLink> links = plan.links();
    for (int column = 0; column < links.size(); column++) {
      ColumnLink link = links.get(column);
      if (link.sourceColumn() < 0 && link.evidence() != Evidence.DERIVED) {
        absent.set(column);
      }
    }
    return absent;
  }

  private static void requireSame(long before, long now) throws IOException {
    if (before != now) {
      throw new UnreadableSourceException("file.changed_while_reading", Map.of());
    }
  }

  private static Outcome agreed(Outcome outcome, List<Column> columns) {
    if (!outcome.columns().equals(columns)) {
      throw new IllegalStateException("the ledger's columns are not those of its chunks");
    }
    return outcome;
  }
}
