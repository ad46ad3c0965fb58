package jp.machi.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import jp.machi.cli.check.CheckedFile.CheckedColumn;
import jp.machi.cli.check.CheckedFile.CheckedTable;
import jp.machi.cli.check.CheckedFile.Example;
import jp.machi.cli.check.CheckedFile.Group;
import jp.machi.cli.terminal.Words;
import jp.machi.core.rule.Severity;
import org.junit.jupiter.api.Test;

class ReportTest {
  private final StringWriter written = new StringWriter();

  @Test
  void tellsAClerkWhatToDoLineByLine() {
    new TextReport(new PrintWriter(written, true), Words.of("ja")).print(toilets("a.csv"));
    assertThat(written.toString().lines())
        .containsExactly(
            "a.csv (CSV CP932)",
            "  公衆トイレ一覧（2026-08-01 版）: ファイルの 3 列のうち 2 列が標準の項目（定義は公式の定義書とまだ照合していません）",
            "  128 行、自動で直したセル 1,234 個",
            "    見出し「緯度経度」→ 標準の項目「緯度」（値から判断）",
            "    見出し「緯度経度」→ 標準の項目「経度」（値から判断）",
            "  【要修正】電話番号の書き方をそろえてください（2 件、phone.malformed）",
            "    電話番号は半角数字とハイフンで書いてください",
            "    - 5行目 電話番号 「044」",
            "    … ほか 1 件",
            "  【要修正】行ごとに違う番号を書いてください（1 件、id.repeated）",
            "    - 7行目 番号 「3」 同じ番号が4行目にもあります",
            "  【自動修正】時刻の書き方をそろえました（2 件、time.notation）",
            "    - 6行目 開始時間 「８：３０」→「08:30」",
            "    - 7行目 開始時間 （空欄）→「09:00」",
            "  公開できますが、先に直すことをおすすめします。",
            "");
  }

  @Test
  void givesNoPowerToWhatAFileHolds() {
    CheckedFile file = toilets("<script>&\"\u0007.csv");
    new HtmlReport(new PrintWriter(written, true), Words.of("en")).print(List.of(file));
    assertThat(written.toString())
        .contains("<html lang=\"en\">", "<h2 lang=\"ja\">&lt;script&gt;&amp;&quot;\uFFFD.csv</h2>")
        .contains(
            "<tr><td class=\"number\"><span>5</span></td>"
                + "<td class=\"name\" lang=\"ja\"><span>電話番号</span></td>"
                + "<td class=\"before\" lang=\"ja\"><span>044</span></td></tr>")
        .contains("<p class=\"verdict mend\">Can be published, but should be mended first.</p>")
        .doesNotContain("<script>", "\u0007");
  }

  @Test
  void showsAClerkWhatToDoAndWhatWasDone() {
    new HtmlReport(new PrintWriter(written, true), Words.of("ja")).print(List.of(toilets("a.csv")));
    assertThat(written.toString())
        .contains("<div><dt>要修正のところ</dt><dd>3</dd></div>")
        .contains("<td>値から判断（確からしさ 80%）</td>", "<td>同じ名前</td>")
        .contains("<h4>電話番号の書き方をそろえてください</h4>")
        .contains("<p class=\"advice\">電話番号は半角数字とハイフンで書いてください</p>")
        .contains("<span>同じ番号が4行目にもあります</span></td></tr>")
        .contains(
            "<td class=\"before\"><span>８：３０</span></td>"
                + "<td class=\"after\"><span>08:30</span></td></tr>")
        .doesNotContain("時刻を直しました", "<nav");
  }

  @Test
  void leadsToEachOfSeveralFiles() {
    CheckedFile refused = CheckedFile.refused("b.xlsx", "file.encrypted", "パスワードを外してください");
    new HtmlReport(new PrintWriter(written, true), Words.of("ja"))
        .print(List.of(toilets("a.csv"), refused));
    assertThat(written.toString())
        .contains("<li><a href=\"#file-2\">b.xlsx</a> <span>読めません</span></li>")
        .contains("<div id=\"file-2\">\n<section class=\"file\"><h2>b.xlsx</h2>");
  }

  @Test
  void saysWhyAFileCouldNotBeRead() {
    CheckedFile file = CheckedFile.refused("b.xlsx", "file.encrypted", "Take the password off");
    new TextReport(new PrintWriter(written, true), Words.of("en")).print(file);
    new HtmlReport(new PrintWriter(written, true), Words.of("en")).print(List.of(file));
    assertThat(written.toString())
        .startsWith("b.xlsx\n  Could not be read: Take the password off (file.encrypted)\n")
        .contains(
            "<p class=\"verdict blocked\">Could not be read: Take the password off"
                + " (file.encrypted)</p>");
  }

  private static CheckedFile toilets(String name) {
    CheckedTable table =
        new CheckedTable(
            "",
            "public-toilet",
            "公衆トイレ一覧",
            "2026-08-01",
            false,
            "unverified",
            128,
            1_234,
            false,
            List.of(
                new CheckedColumn("名称", 1, "名称", true, "同じ名前", 100),
                new CheckedColumn("緯度", 2, "緯度経度", true, "値から判断", 80),
                new CheckedColumn("経度", 2, "緯度経度", true, "値から判断", 80),
                new CheckedColumn("所在地_町字", 0, "", true, "ほかの列の一部", 100),
                new CheckedColumn("メモ", 3, "メモ", false, "独自の列", 100)),
            List.of(
                new Group(
                    "phone.malformed",
                    Severity.ERROR,
                    "電話番号の書き方をそろえてください",
                    "電話番号は半角数字とハイフンで書いてください",
                    2,
                    List.of(new Example(5, "電話番号", "044", "", "電話番号は半角数字とハイフンで書いてください"))),
                new Group(
                    "id.repeated",
                    Severity.ERROR,
                    "行ごとに違う番号を書いてください",
                    "",
                    1,
                    List.of(new Example(7, "番号", "3", "", "同じ番号が4行目にもあります"))),
                new Group(
                    "time.notation",
                    Severity.FIXED,
                    "時刻の書き方をそろえました",
                    "",
                    2,
                    List.of(
                        new Example(6, "開始時間", "８：３０", "08:30", "時刻を直しました"),
                        new Example(7, "開始時間", "", "09:00", "時刻を直しました")))),
            List.of());
    return new CheckedFile(name, "csv", "CP932", List.of(table), List.of(), null);
  }
}
