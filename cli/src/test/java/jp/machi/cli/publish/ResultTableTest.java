package jp.machi.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import jp.machi.cli.publish.FilesToSend.FileToSend;
import jp.machi.cli.publish.Intake.Decidable;
import jp.machi.cli.publish.Intake.Findings;
import jp.machi.cli.publish.Intake.Problem;
import jp.machi.cli.publish.Intake.State;
import jp.machi.cli.publish.Intake.Stop;
import jp.machi.cli.publish.Intake.Table;
import jp.machi.cli.terminal.Words;
import org.junit.jupiter.api.Test;

class ResultTableTest {
  private final StringWriter written = new StringWriter();

  @Test
  void alignsWhatBecameOfEachFile() {
    ResultTable table = table("en", "city/トイレ.csv", "city/b.xlsx", "city/c.xlsx", "d.csv");
    table.print("city/トイレ.csv", done(State.PUBLISHED, toilets("", State.PUBLISHED)));
    table.print("city/b.xlsx", done(State.BLOCKED, ownKind("Sheet1", State.BLOCKED)));
    table.print(
        "city/c.xlsx",
        new Intake(
            "9",
            "city/c.xlsx",
            State.REFUSED,
            0,
            List.of(),
            new Problem("file.encrypted", "パスワードを外してください", "Take the password off")));
    table.printNotSent("d.csv", "There is no file d.csv.");
    table.printTotals(2);
    assertThat(written.toString().lines())
        .containsExactly(
            "File                       Kind                        Mapped      Rows  Repaired"
                + " Mend / Check  Outcome",
            "-".repeat(103),
            "city/トイレ.csv            公衆トイレ一覧               12/14     1,280        34"
                + "       3 / 12  published, release 2",
            "city/b.xlsx [Sheet1]       (own kind)                                 5         0"
                + "        1 / 0  BLOCKED",
            "  The text is destroyed",
            "city/c.xlsx                                                                       "
                + "              REFUSED",
            "  Take the password off",
            "d.csv                                                                             "
                + "              not sent",
            "  There is no file d.csv.",
            "",
            "4 files: published 1, BLOCKED 1, REFUSED 1, not sent 1. 2 tables; published: 1,280"
                + " rows, 34 cells repaired.",
            "2 files of other types were left out.");
    assertThat(table.allPublished()).isFalse();
  }

  @Test
  void saysInJapaneseWhatToDo() {
    ResultTable table = table("ja", "b.xlsx");
    table.print("b.xlsx", done(State.BLOCKED, ownKind("", State.BLOCKED)));
    assertThat(written.toString()).contains("（独自の表）", "公開できません", "  文字が壊れています");
  }

  @Test
  void tellsHowToDecideWhereAPersonMay() {
    ResultTable table = table("ja", "b.xlsx");
    Table stopped =
        new Table(
            "",
            "toilets-aaaaaa",
            "公衆トイレ一覧",
            "public-toilet",
            12,
            14,
            1_280,
            34,
            new Findings(3, 0, 0, 0),
            State.BLOCKED,
            0,
            List.of(),
            List.of(
                new Stop("personal.mobile_number", "連絡先", 2, Decidable.ALWAYS),
                new Stop("personal.my_number", "市民の'声'", 1, Decidable.ONCE)));
    table.print("b.xlsx", done(State.BLOCKED, stopped));
    assertThat(written.toString())
        .contains(
            "  公開してよいと責任者が決めたときは: machi decide 7 --accept 'personal.mobile_number:連絡先'"
                + " --accept 'personal.my_number:市民の'\\''声'\\'''"
                + " --by 氏名 --reason 理由");
  }

  @Test
  void knowsThatEverythingIsPublished() {
    ResultTable table = table("en", "a.csv");
    table.print("a.csv", done(State.UNCHANGED, toilets("", State.UNCHANGED)));
    assertThat(table.allPublished()).isTrue();
  }

  @Test
  void letsNoNameSteerTheTerminal() {
    ResultTable table = table("en", "a\u001B[2J.csv");
    table.printNotSent("a\u001B[2J.csv", "x\u001B[2J");
    assertThat(written.toString()).doesNotContain("\u001B");
  }

  private ResultTable table(String language, String... names) {
    List<FileToSend> files =
        List.of(names).stream().map(name -> new FileToSend(Path.of("x"), name, "")).toList();
    return new ResultTable(new PrintWriter(written, true), Words.of(language), files);
  }

  private static Intake done(State state, Table table) {
    return new Intake("7", "a.csv", state, table.rows(), List.of(table), null);
  }

  private static Table toilets(String sheet, State outcome) {
    return new Table(
        sheet,
        "public-toilet-aaaaaa",
        "公衆トイレ一覧",
        "public-toilet",
        12,
        14,
        1_280,
        34,
        new Findings(0, 3, 12, 34),
        outcome,
        2,
        List.of(),
        List.of());
  }

  private static Table ownKind(String sheet, State outcome) {
    return new Table(
        sheet,
        "b-aaaaaa",
        "b",
        "",
        0,
        9,
        5,
        0,
        new Findings(1, 0, 0, 0),
        outcome,
        0,
        Collections.nCopies(7, new Problem("text.destroyed", "文字が壊れています", "The text is destroyed")),
        List.of(new Stop("text.destroyed", "備考", 7, Decidable.NEVER)));
  }
}
