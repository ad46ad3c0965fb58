package jp.machi.formats.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.standardise.Ledger;
import jp.machi.core.standardise.Outcome;
import jp.machi.core.standardise.Plan;
import jp.machi.core.standardise.Standardiser;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.write.NewFile;

/**
 * Standardises tables of any length in constant memory. Thread-safe.
 *
 * <p>The source is read a second time where the whole table decides something: a value far down
 * does not fit the type its column was expected to have, so that the file must be written again, or
 * the {@link Ledger} wants a second look. Reading, standardising and writing run side by side; the
 * calling thread writes and must be a platform thread. Interrupting it ends the work with an {@link
 * java.io.InterruptedIOException}.
 */
public final class Converter {
  private final Planner planner;

  /** Converts with this standardiser. */
  public Converter(Standardiser standardiser) {
    this(new Planning(standardiser, ""));
  }

  /** Converts as this planner says. */
  Converter(Planner planner) {
    this.planner = planner;
  }

  /**
   * The same converter for the tables of one file.
   *
   * @param name under which the file was brought; a hint where the headings say too little
   */
  public Converter ofFile(String name) {
    return new Converter(planner.ofFile(name));
  }

  /** How a plan is found for a table; {@link Standardiser#plan} but in tests. */
  @FunctionalInterface
  interface Planner {
    Plan plan(SourceTable table, MappingOverrides overrides) throws IOException;

    /** The same way for the tables of a file of that name. */
    default Planner ofFile(String name) {
      return this;
    }
  }

  private record Planning(Standardiser standardiser, String fileName) implements Planner {
    @Override
    public Plan plan(SourceTable table, MappingOverrides overrides) throws IOException {
      return standardiser.plan(table, overrides, fileName);
    }

    @Override
    public Planner ofFile(String name) {
      return new Planning(standardiser, name);
    }
  }

  /**
   * Standardises a table without keeping its rows.
   *
   * @param rowsDone told now and then how many rows are done; starts again from the first row where
   *     the table is read a second time
   */
  public Conversion check(SourceTable table, MappingOverrides overrides, LongConsumer rowsDone)
      throws IOException {
    Plan plan = planner.plan(table, overrides);
    Ledger ledger = plan.ledger();
    try (Pass pass = new Pass(table, plan, rowsDone)) {
      pass.rest(ledger::add);
    }
    if (ledger.wantsSecondLook()) {
      try (Pass pass = new Pass(table, plan, rowsDone)) {
        pass.rest(ledger::look);
      }
    }
    return new Conversion(plan, ledger.close());
  }

  /**
   * Standardises a table into a Parquet file.
   *
   * @param parquet file to make; must not exist; written whole also where the outcome is blocked
   * @param changes Parquet file for every finding of every row (row, column, original, value,
   *     code), or empty
   * @param rowsDone as in {@link #check}
   * @throws UnreadableSourceException what the source threw; then no file is made
   */
  public Conversion convert(
      SourceTable table,
      MappingOverrides overrides,
      Path parquet,
      Optional<Path> changes,
      LongConsumer rowsDone)
      throws IOException {
    Plan plan = planner.plan(table, overrides);
    if (plan.columns().isEmpty()) {
      throw new UnreadableSourceException("table.no_columns", Map.of());
    }
    try (NewFile rows = new NewFile(parquet)) {
      Writing writing = new Writing(table, plan, rows.path(), rowsDone);
      if (changes.isEmpty()) {
        Outcome outcome = writing.run(null);
        rows.keep();
        return new Conversion(plan, outcome);
      }
      try (NewFile findings = new NewFile(changes.get())) {
        Outcome outcome;
        try (ChangesFile file = new ChangesFile(findings.path())) {
          outcome = writing.run(file);
        }
        findings.keep();
        rows.keep();
        return new Conversion(plan, outcome);
      }
    }
  }
}
