package jp.machi.formats.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.standardise.Standardiser;
import jp.machi.core.table.SourceTable;

/** Standardises tables of any length in constant memory. Thread-safe. */
public final class Converter {
  private final Standardiser standardiser;

  /** Converts with this standardiser. */
  public Converter(Standardiser standardiser) {
    this.standardiser = standardiser;
  }

  /**
   * Standardises a table without keeping its rows.
   *
   * @param rowsDone told now and then how many rows are done
   */
  public Conversion check(SourceTable table, MappingOverrides overrides, LongConsumer rowsDone)
      throws IOException {
    throw new UnsupportedOperationException(
        "seam: owned by the convert branch " + standardiser.hashCode());
  }

  /**
   * Standardises a table into a Parquet file.
   *
   * @param parquet file to make; must not exist; written whole also where the outcome is blocked
   * @param changes Parquet file for every finding of every row (row, column, original, value,
   *     code), or empty
   */
  public Conversion convert(
      SourceTable table,
      MappingOverrides overrides,
      Path parquet,
      Optional<Path> changes,
      LongConsumer rowsDone)
      throws IOException {
    throw new UnsupportedOperationException(
        "seam: owned by the convert branch " + standardiser.hashCode());
  }
}
