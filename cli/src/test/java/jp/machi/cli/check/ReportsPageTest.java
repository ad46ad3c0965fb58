package jp.machi.cli.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import jp.machi.cli.Machi;
import jp.machi.cli.terminal.Terminal;
import jp.machi.testkit.TestData;
import jp.machi.testkit.WrittenPage;
import org.junit.jupiter.api.Test;

/** Writes docs/reports.md: what a clerk reads about three files of the sample city. */
class ReportsPageTest {
  private static final List<String> FILES =
      List.of(
          "sample/健康福祉局/AED設置箇所一覧.csv",
          "sample/市民文化局/イベント一覧_R8.4-6.xlsx",
          "sample/こども未来局/認可保育所等一覧.csv");

  @Test
  void thePageShowsWhatTheCommandPrints() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("# What a clerk reads\n\n");
    page.append("Written by `ReportsPageTest`; do not edit. The files are those of the fictional");
    page.append(" sample city 汐見市,\nas messy as real ones; nobody touched the output.\n\n");
    page.append("The same as a page for people: `--format html`. As an Excel workbook with");
    page.append(" coloured cells:\n`--marked 直すところ.xlsx`. For programs: `--format json`.\n");
    for (String file : FILES) {
      page.append("\n## `./machi check ").append(file).append("`\n\n```text\n");
      page.append(report(file).stripTrailing()).append("\n```\n");
    }
    WrittenPage.check("reports.md", page.toString());
  }

  private static String report(String file) {
    StringWriter out = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(out, true), false);
    String path = TestData.root().resolve(file).toString();
    Machi.run(terminal, Map.of("LANG", "ja_JP.UTF-8"), "check", path);
    return out.toString().replace(path, file);
  }
}
