package jp.machi.formats.write;

import static jp.machi.core.table.ColumnType.DECIMAL;
import static jp.machi.core.table.ColumnType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.machi.core.table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceExtentTest {
  private static final List<Column> POINTS =
      List.of(new Column("名称", TEXT), new Column("緯度", DECIMAL), new Column("経度", DECIMAL));
  private static final List<Column> SHAPES =
      List.of(new Column("名称", TEXT), new Column("geometry", TEXT));

  @TempDir Path folder;

  private Optional<PlaceExtent> extent(List<Column> columns, List<List<String>> rows)
      throws IOException {
    Path file = folder.resolve("x.parquet");
    Tables.write(file, columns, rows);
    return PlaceExtent.of(file, columns);
  }

  @Test
  void holdsEveryPointInJapanAndNoOther() throws IOException {
    assertThat(
            extent(
                POINTS,
                List.of(
                    List.of("a", "35.5", "139.7"),
                    List.of("b", "35.6", "139.6"),
                    List.of("c", "", ""),
                    List.of("d", "0", "0"),
                    List.of("e", "35.9", ""),
                    List.of("turned round", "139.7", "35.5"))))
        .contains(new PlaceExtent(139.6, 35.5, 139.7, 35.6));
  }

  @Test
  void holdsEveryPositionOfAShape() throws IOException {
    assertThat(
            extent(
                SHAPES,
                List.of(
                    List.of("a", "POLYGON ((139.5 35.4, 139.9 35.4, 139.9 35.8, 139.5 35.4))"),
                    List.of("b", "POINT (139.4 35.5)"),
                    List.of("c", ""),
                    List.of("no geometry", "POINT 130 30, 20"),
                    List.of("elsewhere", "POINT (0 0)"))))
        .contains(new PlaceExtent(139.4, 35.4, 139.9, 35.8));
  }

  @Test
  void isEmptyWithoutAPlace() throws IOException {
    assertThat(extent(POINTS, List.of(List.of("a", "", "")))).isEmpty();
  }

  @Test
  void isEmptyWithoutColumnsOfPlaces() throws IOException {
    assertThat(extent(List.of(new Column("緯度", DECIMAL)), List.of(List.of("35.5")))).isEmpty();
  }
}
