package jp.machi.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.machi.core.layout.LayoutRecovery.Recovered;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;
import org.junit.jupiter.api.Test;

/** Sheets written as rule cards write them: ⏎ ends a row, ｜ stands between cells. */
class LayoutRecoveryTest {
  private final LayoutRecovery recovery = new LayoutRecovery(heading -> false);

  @Test
  void leavesATableWithOneHeaderRowAlone() {
    assertThat(recover("汐見市の公園｜⏎名称｜面積⏎さくら公園｜1200⏎もみじ公園｜800"))
        .isEqualTo(new Recovered.Plain(new Layout.Found(1, 2)));
  }

  @Test
  void joinsAHeaderOfTwoRowsThatWasMerged() {
    List<SourceRow> rows = rows("名称｜男性トイレ数｜｜備考⏎｜大便器｜小便器｜⏎さくら公園｜2｜3｜⏎もみじ公園｜1｜1｜改修中");
    List<Merge> merges =
        List.of(new Merge(1, 0, 2, 0), new Merge(1, 1, 1, 2), new Merge(1, 3, 2, 3));
    RecoveredTable table = only(recovery.recover(new Grid(rows, merges, true)));
    assertThat(table.header()).containsExactly("名称", "男性トイレ数_大便器", "男性トイレ数_小便器", "備考");
    assertThat(cells(table)).containsExactly("さくら公園｜2｜3｜", "もみじ公園｜1｜1｜改修中");
    assertThat(table.headerRow()).isEqualTo(1);
    assertThat(said(table))
        .containsExactly(
            "1 table.header_joined 男性トイレ数｜大便器 → 男性トイレ数_大便器",
            "1 table.header_joined 男性トイレ数｜小便器 → 男性トイレ数_小便器");
  }

  @Test
  void joinsAHeaderOfTwoRowsByTheCellsThatAreBlank() {
    RecoveredTable table = only("名称｜男性トイレ数｜｜備考⏎｜大便器｜小便器｜⏎さくら公園｜2｜3｜⏎もみじ公園｜1｜1｜改修中");
    assertThat(table.header()).containsExactly("名称", "男性トイレ数_大便器", "男性トイレ数_小便器", "備考");
  }

  @Test
  void takesNoTitleForAGroupOfNames() {
    RecoveredTable table =
        only("汐見市｜｜公園一覧｜⏎名称｜所在地｜電話番号｜面積⏎さくら公園｜汐見市1-2｜099-111-2222｜5⏎もみじ公園｜汐見市1-3｜099-111-2223｜6");
    assertThat(table.header()).containsExactly("名称", "所在地", "電話番号", "面積");
    assertThat(table.notes()).extracting(SourceRow::number).containsExactly(1L);
  }

  @Test
  void makesAColumnOfHeadingsBetweenRows() {
    RecoveredTable table =
        only("名称｜面積｜電話番号⏎■中央区｜｜⏎さくら公園｜1200｜099-111-2222⏎■港区｜｜⏎もみじ公園｜800｜099-111-2223");
    assertThat(table.header()).containsExactly("区分", "名称", "面積", "電話番号");
    assertThat(cells(table))
        .containsExactly("中央区｜さくら公園｜1200｜099-111-2222", "港区｜もみじ公園｜800｜099-111-2223");
    assertThat(said(table))
        .containsExactly("2 table.heading_to_column ■中央区", "4 table.heading_to_column ■港区");
  }

  @Test
  void asksAboutATextAloneThatIsNotMarked() {
    RecoveredTable table = only("名称｜所在地｜面積⏎さくら公園｜汐見市1-2｜1200⏎閉園した公園｜｜⏎もみじ公園｜汐見市1-3｜800");
    assertThat(cells(table)).hasSize(3).contains("閉園した公園｜｜");
    assertThat(said(table)).containsExactly("3 table.lone_text 閉園した公園");
  }

  @Test
  void leavesOutTotalsAndNotesAndChecksTheSum() {
    RecoveredTable table = only("名称｜定員｜利用者⏎東館｜10｜5⏎西館｜20｜6⏎合　計｜30｜12⏎※定員は令和7年のもの｜｜⏎（資料）公園課｜｜");
    assertThat(cells(table)).containsExactly("東館｜10｜5", "西館｜20｜6");
    assertThat(said(table))
        .containsExactly(
            "4 table.total_mismatch 12 sum 11",
            "4 table.total_left_out 合　計｜30｜12",
            "5 table.note_left_out ※定員は令和7年のもの",
            "6 table.note_left_out （資料）公園課");
  }

  @Test
  void takesARowForATotalOnlyWhereItsFiguresProveIt() {
    assertThat(cells(only("地区｜人口｜世帯⏎東｜10｜5⏎西｜20｜6⏎汐見市計｜30｜11⏎※住民基本台帳｜｜"))).hasSize(2);
    assertThat(cells(only("地区｜人口｜世帯⏎東｜10｜5⏎西｜20｜6⏎会津計｜31｜11⏎※住民基本台帳｜｜"))).hasSize(3);
  }

  @Test
  void countsSubtotalsByTheirPart() {
    RecoveredTable table = only("地区｜人口⏎東｜10⏎西｜20⏎小計｜30⏎南｜5⏎北｜6⏎小計｜11⏎総計｜41");
    assertThat(cells(table)).containsExactly("東｜10", "西｜20", "南｜5", "北｜6");
    assertThat(said(table)).hasSize(3).allMatch(line -> line.contains("total_left_out"));
  }

  @Test
  void fillsAMergedCellIntoEachRow() {
    List<SourceRow> rows = rows("区｜名称｜面積⏎港区｜東館｜10⏎｜西館｜20⏎北区｜南館｜30");
    RecoveredTable table =
        only(recovery.recover(new Grid(rows, List.of(new Merge(2, 0, 3, 0)), true)));
    assertThat(cells(table)).containsExactly("港区｜東館｜10", "港区｜西館｜20", "北区｜南館｜30");
    assertThat(said(table)).containsExactly("3 table.merged_filled  → 港区");
  }

  @Test
  void partsTablesBelowEachOther() {
    List<RecoveredTable> tables =
        tables(recover("名称｜定員⏎東館｜10⏎西館｜20⏎｜⏎備品｜⏎品名｜保管場所⏎机｜1番⏎椅子｜倉庫⏎テント｜倉庫"));
    assertThat(tables)
        .extracting(RecoveredTable::header)
        .containsExactly(List.of("名称", "定員"), List.of("品名", "保管場所"));
    assertThat(tables.getLast().headerRow()).isEqualTo(6);
    assertThat(tables.getLast().notes()).extracting(SourceRow::number).containsExactly(5L);
  }

  @Test
  void partsTablesRightBelowEachOtherWhereValuesTellTheHeader() {
    List<RecoveredTable> tables =
        tables(
            recover(
                "名称｜所在地｜定員｜電話番号⏎東館｜港町1-1｜10｜099-111-2222⏎西館｜港町2-1｜20｜099-111-3333⏎"
                    + "品名｜保管場所｜数量｜担当課⏎机｜東館｜5｜総務課⏎椅子｜西館｜60｜総務課"));
    assertThat(tables)
        .extracting(RecoveredTable::header)
        .containsExactly(List.of("名称", "所在地", "定員", "電話番号"), List.of("品名", "保管場所", "数量", "担当課"));
    assertThat(cells(tables.getFirst()))
        .containsExactly("東館｜港町1-1｜10｜099-111-2222", "西館｜港町2-1｜20｜099-111-3333");
    assertThat(cells(tables.getLast())).containsExactly("机｜東館｜5｜総務課", "椅子｜西館｜60｜総務課");
  }

  @Test
  void asksAboutARowOfHeadingsThatTheRowsBelowDoNotBearOut() {
    RecoveredTable table =
        only(
            "名称｜所在地｜電話番号⏎東館｜港1-1｜099-111-2222⏎西館｜港2-1｜099-111-3333⏎行事名｜開催場所名｜担当課⏎夏祭り｜広場｜観光課⏎花見｜公園｜公園課");
    assertThat(cells(table)).hasSize(5);
    assertThat(said(table)).containsExactly("4 table.maybe_other_table 行事名｜開催場所名｜担当課");
  }

  @Test
  void neverPartsAListOfNames() {
    Recovered names = recover("氏名｜担当課｜区分⏎山田一郎｜総務課｜正⏎鈴木電話｜観光課｜副⏎学校名称｜担当名｜備考⏎田中数｜公園課｜正⏎佐藤｜総務課｜副");
    assertThat(names).isEqualTo(new Recovered.Plain(new Layout.Found(0, 1)));
  }

  @Test
  void keepsARecordWithoutItsValuesInItsTable() {
    RecoveredTable table =
        only("名称｜定員｜電話番号⏎東館｜10｜099-111-2222⏎未定｜調整中｜確認中⏎西館｜20｜099-111-3333⏎計｜30｜");
    assertThat(cells(table)).hasSize(3).contains("未定｜調整中｜確認中");
    assertThat(said(table)).containsExactly("5 table.total_left_out 計｜30");
  }

  @Test
  void asksWhereAnotherTableMayFollow() {
    RecoveredTable table =
        only("施設名｜住所｜電話番号⏎東館｜港1-1｜099-111-2222⏎西館｜港2-1｜099-111-3333⏎｜｜⏎休館日｜備考｜⏎月曜日｜祝日は翌日｜");
    assertThat(said(table)).containsExactly("5 table.maybe_other_table 休館日｜備考");
  }

  @Test
  void putsTheSameTableBesideItselfBelowItself() {
    RecoveredTable table = only("名称｜所在地｜定員｜名称｜所在地｜定員⏎東館｜港町｜10｜北館｜栄町｜5⏎西館｜港町｜20｜南館｜曙町｜6⏎中館｜本町｜7｜｜｜");
    assertThat(table.header()).containsExactly("名称", "所在地", "定員");
    assertThat(cells(table))
        .containsExactly("東館｜港町｜10", "西館｜港町｜20", "中館｜本町｜7", "北館｜栄町｜5", "南館｜曙町｜6");
  }

  @Test
  void partsDifferentTablesBesideEachOther() {
    List<RecoveredTable> tables = tables(recover("名称｜定員｜｜品名｜数量⏎東館｜10｜｜机｜5⏎西館｜20｜｜椅子｜6⏎中館｜7｜｜｜"));
    assertThat(tables)
        .extracting(RecoveredTable::header)
        .containsExactly(List.of("名称", "定員"), List.of("品名", "数量"));
    assertThat(cells(tables.getLast())).containsExactly("机｜5", "椅子｜6");
  }

  @Test
  void turnsYearsAcrossIntoObservationsWithoutTheTotals() {
    RecoveredTable table =
        only("地区＼年｜令和5年｜｜｜令和6年｜｜⏎｜男｜女｜計｜男｜女｜計⏎東｜1｜2｜3｜4｜5｜9⏎西｜6｜7｜13｜8｜9｜17⏎計｜7｜9｜16｜12｜14｜26");
    assertThat(table.header()).containsExactly("地区", "年", "性別", "値");
    assertThat(cells(table))
        .containsExactly(
            "東｜令和5年｜男｜1",
            "東｜令和5年｜女｜2",
            "東｜令和6年｜男｜4",
            "東｜令和6年｜女｜5",
            "西｜令和5年｜男｜6",
            "西｜令和5年｜女｜7",
            "西｜令和6年｜男｜8",
            "西｜令和6年｜女｜9");
    assertThat(said(table)).noneMatch(line -> line.contains("total_mismatch"));
  }

  @Test
  void findsATotalOfAColumnThatDoesNotAddUp() {
    RecoveredTable table = only("区分｜4月｜5月｜6月｜合計⏎大人｜1｜2｜3｜6⏎小人｜1｜1｜1｜4");
    assertThat(table.header()).containsExactly("区分", "月", "値");
    assertThat(said(table)).contains("3 table.total_mismatch 4 sum 3");
  }

  @Test
  void asksWhereYearsStandInAListOfPlaces() {
    RecoveredTable table =
        only("施設名｜2022年度｜2023年度｜2024年度｜電話番号⏎東館｜1｜2｜3｜099-111-2222⏎西館｜1｜2｜4｜099-111-2223");
    assertThat(table.header()).contains("2022年度", "電話番号");
    assertThat(said(table)).containsExactly("1 table.maybe_cross_table ");
  }

  @Test
  void leavesOutAUnitRowAndTheHeaderAgain() {
    RecoveredTable table = only("名称｜定員⏎｜（人）⏎東館｜10⏎名称｜定員⏎西館｜20");
    assertThat(cells(table)).containsExactly("東館｜10", "西館｜20");
    assertThat(said(table))
        .containsExactly("2 table.aside_left_out （人）", "4 table.header_again 名称｜定員");
  }

  @Test
  void makesUpNamesWhereTheFirstRowIsARecordForSure() {
    RecoveredTable table =
        only("東館｜099-111-2222｜2020-04-01⏎西館｜099-111-2223｜2021-04-01⏎南館｜099-111-2224｜2022-04-01");
    assertThat(table.header()).containsExactly("列1", "列2", "列3");
    assertThat(table.headerRow()).isZero();
    assertThat(cells(table)).hasSize(3);
    assertThat(said(table)).containsExactly("0 table.made_up_header ");
  }

  @Test
  void makesUpNamesWhereTextsOfTheFirstRowStandBelowAgain() {
    RecoveredTable table =
        only("0600000｜汐見市｜港区｜一本町｜西棟⏎0600001｜汐見市｜港区｜二本町｜東棟⏎0600002｜汐見市｜北区｜三本町｜別館");
    assertThat(table.header()).containsExactly("列1", "列2", "列3", "列4", "列5");
    assertThat(cells(table)).hasSize(3);
    assertThat(recover("0600000｜市｜区｜町｜棟⏎0600001｜汐見市｜港区｜二本町｜東棟⏎0600002｜汐見市｜北区｜三本町｜別館"))
        .isEqualTo(new Recovered.Undecided(new Layout.Undecided("table.header_undecided", 1)));
  }

  @Test
  void refusesWhereTheFirstRowMayBeAHeader() {
    assertThat(recover("東館｜港町⏎西館｜本町⏎南館｜栄町"))
        .isEqualTo(new Recovered.Undecided(new Layout.Undecided("table.header_undecided", 1)));
  }

  @Test
  void followsNoMergedRangeBeyondItsBound() {
    List<Merge> hostile = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      hostile.add(new Merge(1, 0, 1_048_576, 16_383));
    }
    Grid grid = new Grid(rows("名称｜面積⏎東館｜10⏎西館｜20"), hostile, true);
    assertThat(recovery.recover(grid)).isNotNull();
  }

  private Recovered recover(String sheet) {
    return recovery.recover(new Grid(rows(sheet), List.of(), true));
  }

  private RecoveredTable only(String sheet) {
    return only(recover(sheet));
  }

  private static RecoveredTable only(Recovered recovered) {
    assertThat(tables(recovered)).hasSize(1);
    return tables(recovered).getFirst();
  }

  private static List<RecoveredTable> tables(Recovered recovered) {
    assertThat(recovered).isInstanceOf(Recovered.Tables.class);
    return recovered instanceof Recovered.Tables(List<RecoveredTable> tables) ? tables : List.of();
  }

  static List<SourceRow> rows(String sheet) {
    List<SourceRow> rows = new ArrayList<>();
    for (String line : sheet.split("⏎", -1)) {
      rows.add(new SourceRow(rows.size() + 1L, List.of(line.split("｜", -1))));
    }
    return rows;
  }

  private static List<String> cells(RecoveredTable table) {
    return table.rows().stream().map(row -> String.join("｜", row.cells())).toList();
  }

  /** Every remark, one line each: {@code row code original → value}. */
  private static List<String> said(RecoveredTable table) {
    List<Remark> remarks = new ArrayList<>(table.remarks());
    table.rows().forEach(row -> remarks.addAll(row.remarks()));
    return remarks.stream().map(LayoutRecoveryTest::line).toList();
  }

  private static String line(Remark remark) {
    String sum = remark.parameters().getOrDefault("sum", "");
    return remark.row()
        + " "
        + remark.code()
        + " "
        + remark.original()
        + (remark.value().isEmpty() ? "" : " → " + remark.value())
        + (sum.isEmpty() ? "" : " sum " + sum);
  }
}
