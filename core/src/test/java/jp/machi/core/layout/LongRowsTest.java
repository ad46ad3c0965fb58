package jp.machi.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import org.junit.jupiter.api.Test;

class LongRowsTest {
  private static final List<String> HEADER = List.of("名称", "定員", "備考");

  @Test
  void leavesOutTotalsTheHeaderAgainAndNotesAtTheEnd() throws IOException {
    List<SourceRow> read = read("東館｜10｜⏎名称｜定員｜備考⏎西館｜20｜⏎合計｜30｜⏎｜｜⏎※令和7年の数です｜｜⏎公園課調べ。｜｜");
    assertThat(read).extracting(row -> row.cells().getFirst()).containsExactly("東館", "西館");
    assertThat(read.getLast().remarks())
        .extracting(remark -> remark.row() + " " + remark.code() + " " + remark.original())
        .containsExactly(
            "2 table.header_again 名称｜定員｜備考",
            "4 table.total_left_out 合計｜30",
            "6 table.note_left_out ※令和7年の数です",
            "7 table.note_left_out 公園課調べ。");
  }

  @Test
  void keepsWhatLooksLikeANoteWhereARecordFollows() throws IOException {
    assertThat(read("東館｜10｜⏎※印の施設｜｜⏎西館｜20｜")).hasSize(3);
  }

  @Test
  void keepsRecordsWhoseNameOnlyEndsLikeATotal() throws IOException {
    assertThat(read("会計｜10｜⏎合計｜10｜休止中⏎統計｜20｜")).hasSize(3);
  }

  @Test
  void holdsBackOnlySoManyNotes() throws IOException {
    List<SourceRow> read = read("東館｜10｜" + "⏎※長い説明です｜｜".repeat(80));
    assertThat(read).hasSizeGreaterThan(20);
  }

  private static List<SourceRow> read(String rows) throws IOException {
    RecoveredTable all =
        new RecoveredTable("", HEADER, 1, List.of(), List.of(), LayoutRecoveryTest.rows(rows));
    List<SourceRow> read = new ArrayList<>();
    try (RowCursor cursor = new LongRows(all.open(), HEADER)) {
      for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
        read.add(row);
      }
    }
    return read;
  }
}
