package jp.machi.server.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.machi.core.standard.ItemType;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.server.portal.map.Place;
import jp.machi.server.release.MappedColumn;
import jp.machi.server.rows.RowPage;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a release say where something is.
 *
 * @param name 0-based column of what is there, -1 where no column says it
 */
record Coordinates(int latitude, int longitude, int name) {
  private static final List<String> NAMES = List.of("名称", "施設名", "施設名称", "名前");

  /** The columns that the standard calls coordinates, else those called 緯度 and 経度. */
  static Optional<Coordinates> in(List<Column> columns, List<MappedColumn> mapped) {
    int latitude = find(columns, mapped, ItemType.LATITUDE, "緯度");
    int longitude = find(columns, mapped, ItemType.LONGITUDE, "経度");
    if (latitude < 0 || longitude < 0) {
      return Optional.empty();
    }
    int name = NAMES.stream().mapToInt(heading -> find(columns, heading)).max().orElse(-1);
    return Optional.of(new Coordinates(latitude, longitude, name));
  }

  /** Where a row's thing is, empty where the row does not say. */
  Optional<Place> place(List<@Nullable Object> row) {
    return row.get(latitude) instanceof Number north && row.get(longitude) instanceof Number east
        ? Optional.of(
            new Place(
                name < 0 ? "" : RowPage.text(row.get(name)),
                north.doubleValue(),
                east.doubleValue()))
        : Optional.empty();
  }

  private static int find(
      List<Column> columns, List<MappedColumn> mapped, ItemType type, String heading) {
    return mapped.stream()
        .filter(column -> column.itemType() == type)
        .findFirst()
        .map(column -> find(columns, column.name()))
        .orElseGet(() -> find(columns, heading));
  }

  private static int find(List<Column> columns, String heading) {
    return IntStream.range(0, columns.size())
        .filter(index -> columns.get(index).name().equals(heading))
        .filter(index -> columns.get(index).type() != ColumnType.DATE)
        .findFirst()
        .orElse(-1);
  }
}
