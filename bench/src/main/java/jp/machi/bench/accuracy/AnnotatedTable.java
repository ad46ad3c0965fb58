package jp.machi.bench.accuracy;

import java.util.List;
import java.util.Set;

/**
 * What a person read in one real table; the README beside the files says how.
 *
 * @param path file below the folder {@code municipal}
 * @param sheet sheet of the workbook, {@code ""} for a text file
 * @param encoding {@code UTF-8}, {@code UTF-8-BOM}, {@code CP932}, {@code -} for a workbook
 * @param headerRows heading rows counted from 1, empty where the table has none
 * @param firstRow first row of data counted from 1
 * @param tables how many tables stand on the sheet
 * @param kind dataset id, or {@code none}
 * @param alsoKinds other kinds that a careful person could have chosen
 * @param layout id of the layout
 * @param columns the columns of the layout, in order
 * @param open why a person could not decide either, {@code ""} where there is nothing to ask
 */
public record AnnotatedTable(
    String path,
    String sheet,
    String encoding,
    List<Integer> headerRows,
    int firstRow,
    int tables,
    String kind,
    Set<String> alsoKinds,
    String layout,
    List<Column> columns,
    String open) {

  public AnnotatedTable {
    headerRows = List.copyOf(headerRows);
    alsoKinds = Set.copyOf(alsoKinds);
    columns = List.copyOf(columns);
  }

  /** The city, so that what was learned from one can be scored on the other. */
  public String city() {
    String folder = path.substring(0, path.indexOf('/'));
    return folder.startsWith("takamatsu") ? "takamatsu" : folder;
  }

  /**
   * One column.
   *
   * @param index position from 0
   * @param heading heading as written, {@code ""} where there is none
   * @param concepts names of the items it holds, several for a fused column, empty where no item of
   *     the standard holds it
   */
  public record Column(int index, String heading, Set<String> concepts) {
    public Column {
      concepts = Set.copyOf(concepts);
    }
  }
}
