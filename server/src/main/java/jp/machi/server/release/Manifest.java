package jp.machi.server.release;

import java.util.List;
import java.util.SortedMap;
import jp.machi.server.catalog.Release;

/**
 * What a release is. Its canonical JSON has no times and no names of machines, so that the same
 * source by the same rules gives the same address anywhere.
 *
 * @param schema version of this layout and of the rules that made the release
 * @param recipe what the release was made from and by, as one SHA-256
 * @param data SHA-256 of the Parquet file
 * @param definition word of the {@link jp.machi.core.standard.Definition} that the dataset has in
 *     this edition; {@code ""} where the kind is not known
 * @param counts exact number of findings by code
 */
public record Manifest(
    int schema,
    String recipe,
    Release.Source source,
    String kind,
    String edition,
    boolean verified,
    String definition,
    List<MappedColumn> columns,
    long rows,
    long cellsRepaired,
    SortedMap<String, Long> counts,
    String data) {

  /**
   * Raised when the same source would be standardised differently, so that publishing it again
   * makes a new release.
   */
  public static final int SCHEMA = 1;

  public Manifest {
    columns = List.copyOf(columns);
  }
}
