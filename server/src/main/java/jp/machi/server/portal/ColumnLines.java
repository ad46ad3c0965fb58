package jp.machi.server.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.machi.core.table.Column;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.Release;
import jp.machi.server.release.MappedColumn;

/** The released columns with everything that is known about them. */
record ColumnLines(Names names, Words words) {

  /**
   * One line for each column of a release.
   *
   * @param filled as {@link Digest#filled()}
   */
  List<ColumnLine> of(
      Dataset dataset, Release release, List<MappedColumn> mapped, List<Long> filled) {
    Map<String, MappedColumn> mappedByName =
        mapped.stream()
            .collect(Collectors.toMap(MappedColumn::name, Function.identity(), (one, two) -> one));
    List<ColumnLine> lines = new ArrayList<>();
    for (Column column : release.columns()) {
      int index = lines.size();
      lines.add(
          new ColumnLine(
              column,
              names.column(dataset, column.name(), words.language()),
              index < filled.size() ? words.percent(filled.get(index), release.rows()) : "",
              mappedByName.get(column.name())));
    }
    return lines;
  }
}
