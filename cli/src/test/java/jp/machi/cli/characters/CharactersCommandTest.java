package jp.machi.cli.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import jp.machi.cli.Machi;
import jp.machi.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;

class CharactersCommandTest {
  private final StringWriter out = new StringWriter();

  @Test
  void tellsEveryCandidateOfAKanjiAndWhoSaysSo() {
    assertThat(run("渡邉", "\uE000"))
        .containsExactly(
            "邉  U+9089  MJ026190",
            "  → 辺  戸籍統一文字情報_親字正字",
            "  → 邊  戸籍統一文字情報_親字正字",
            "U+E000 は外字です。作った機械のほかでは読めません。");
  }

  @Test
  void saysSoWhereThereIsNothingToTell() {
    assertThat(run("川崎")).containsExactly("縮退の候補がある文字はありません。");
  }

  private String[] run(String... texts) {
    PrintWriter writer = new PrintWriter(out, true);
    String[] arguments = new String[texts.length + 1];
    arguments[0] = "characters";
    System.arraycopy(texts, 0, arguments, 1, texts.length);
    Machi.run(new Terminal(writer, writer, false), Map.of("LANG", "ja_JP.UTF-8"), arguments);
    return out.toString().lines().toArray(String[]::new);
  }
}
