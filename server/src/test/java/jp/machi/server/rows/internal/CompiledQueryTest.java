package jp.machi.server.rows.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.server.rows.RowFilter;
import jp.machi.server.rows.RowFilter.Operator;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowSort;
import jp.machi.server.rows.UnknownColumnException;
import jp.machi.server.rows.UnreadableValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledQueryTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("名称\"; DROP TABLE t; --", ColumnType.TEXT),
          new Column("個数", ColumnType.INTEGER),
          new Column("緯度", ColumnType.DECIMAL),
          new Column("設置日", ColumnType.DATE));

  private static CompiledQuery compile(RowQuery query) {
    return CompiledQuery.of(Path.of("/home/it's/data.parquet"), COLUMNS, query);
  }

  @Test
  void holdsNoNameAndNoValueFromOutside() {
    CompiledQuery query =
        compile(
            new RowQuery(
                List.of(
                    new RowFilter("名称\"; DROP TABLE t; --", Operator.CONTAINS, "' OR 1=1 --"),
                    new RowFilter("個数", Operator.GE, "3"),
                    new RowFilter("設置日", Operator.LT, "2026-04-01"),
                    new RowFilter("緯度", Operator.EMPTY, "")),
                List.of(new RowSort("個数", true), new RowSort("設置日", false)),
                20,
                40));

    assertThat(query.rows())
        .isEqualTo(
            "SELECT c0, c1, c2, c3 FROM read_parquet('/home/it''s/data.parquet', "
                + "file_row_number = true) AS t(c0, c1, c2, c3, place) "
                + "WHERE contains(CAST(c0 AS VARCHAR), ?) AND c1 >= ? AND c3 < ? "
                + "AND (c2 IS NULL OR CAST(c2 AS VARCHAR) = '') "
                + "ORDER BY c1 DESC NULLS LAST, c3 ASC NULLS LAST, place LIMIT 20 OFFSET 40");
    assertThat(query.values()).containsExactly("' OR 1=1 --", 3L, LocalDate.of(2026, 4, 1));
  }

  @Test
  void countsWithTheSameFilters() {
    CompiledQuery query =
        compile(new RowQuery(List.of(new RowFilter("個数", Operator.NE, "3")), List.of(), 0, 0));

    assertThat(query.total())
        .isEqualTo(
            "SELECT count(*) FROM read_parquet('/home/it''s/data.parquet', "
                + "file_row_number = true) AS t(c0, c1, c2, c3, place) "
                + "WHERE c1 IS DISTINCT FROM ?");
  }

  @Test
  void saysWhichColumnsExist() {
    assertThatThrownBy(
            () -> compile(new RowQuery(List.of(), List.of(new RowSort("c1", false)), 1, 0)))
        .isInstanceOfSatisfying(
            UnknownColumnException.class,
            e ->
                assertThat(e.known()).containsExactly("名称\"; DROP TABLE t; --", "個数", "緯度", "設置日"));
  }

  @ParameterizedTest
  @CsvSource({"個数, 1.5", "個数, 多い", "緯度, NaN", "緯度, Infinity", "設置日, 2026-02-30", "設置日, 令和8年"})
  void refusesAValueThatIsNoneOfTheColumnsType(String column, String value) {
    assertThatThrownBy(() ->
            compile(
                new RowQuery(List.of(new RowFilter(column, Operator.EQ, value)), List.of(), 1, 0)))
        .isInstanceOf(UnreadableValueException.class);
  }
}
