package jp.machi.server.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.machi.core.table.Column;

/**
 * One published state of a dataset. Never changes.
 *
 * @param number 1 for the first release of the dataset, then counting up without gaps
 * @param rows data rows
 * @param columns released columns in order
 * @param cellsRepaired cells whose published text differs from the source
 * @param source the file it was made from
 * @param edition edition of the standard, {@code ""} where the dataset is of no standard kind
 * @param verified whether the standard's definition was compared with the official sheet; false
 *     also where there is no standard
 * @param extent where its places lie; empty where it says nothing of places
 */
public record Release(
    DatasetId dataset,
    int number,
    ReleaseAddress address,
    Instant publishedAt,
    long rows,
    List<Column> columns,
    long cellsRepaired,
    FindingCounts findings,
    Source source,
    String edition,
    boolean verified,
    Optional<Box> extent) {

  public Release {
    columns = List.copyOf(columns);
  }

  /**
   * Where a release came from.
   *
   * @param name file name or relative path as the department gave it
   * @param sheet sheet of a workbook, {@code ""} for a text file
   * @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
   * @param format such as {@code csv} or {@code geojson}
   * @param encoding such as {@code CP932}; {@code ""} for a workbook
   */
  public record Source(String name, String sheet, String sha256, String format, String encoding) {}
}
