package jp.machi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestroyedTextTest {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final Charset CP1252 = Charset.forName("windows-1252");

  @Test
  void findsReplacementCharacters() {
    assertThat(DestroyedText.find("高\uFFFD市")).contains(DestroyedText.REPLACEMENT_CHARACTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"コンビニエンスストア", "中央公園のトイレ", "あいうえお", "高松市番町", "川崎市立図書館（本館）"})
  void findsUtf8ReadAsCp932AndAsLatin(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    assertThat(DestroyedText.find(new String(utf8, StandardCharsets.ISO_8859_1)))
        .contains(DestroyedText.MOJIBAKE);
    String cp932 = new String(utf8, CP932);
    assertThat(DestroyedText.find(cp932)).as(cp932).isPresent();
    byte[] sjis = text.getBytes(CP932);
    String latin = new String(sjis, StandardCharsets.ISO_8859_1);
    assertThat(DestroyedText.find(latin)).as(latin).contains(DestroyedText.MOJIBAKE);
  }

  @Test
  void findsAccentsReadAsLatin() {
    String text = new String("Café".getBytes(StandardCharsets.UTF_8), CP1252);
    assertThat(text).isEqualTo("CafÃ©");
    assertThat(DestroyedText.find(text)).contains(DestroyedText.MOJIBAKE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"???", "東京都???区", "??"})
  void suspectsRunsOfQuestionMarks(String text) {
    assertThat(DestroyedText.find(text)).contains(DestroyedText.QUESTION_MARKS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "繧繝縁",
        "縺れ",
        "Café",
        "naïve façade",
        "渡邊髙﨑",
        "麒麟麴町",
        "齋藤邊驛",
        "ﾊﾛｰﾜｰｸ",
        "本当？？？",
        "え??",
        "https://example.jp/?a=1",
        "𠮷野家",
        "São Paulo",
        "°C ± 5",
        "瀧澤籠邉",
        "÷×",
        "鬮ア"
      })
  void leavesGoodTextAlone(String text) {
    assertThat(DestroyedText.find(text)).isEmpty();
  }

  /**
   * Text files of two cities and others; none of them is destroyed, so every find is a false alarm.
   */
  @Test
  void raisesNoFalseAlarmOnRealFiles() throws IOException {
    Path folder = TestData.require("municipal");
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> texts = files.filter(DestroyedTextTest::isText).sorted().toList();
      assertThat(texts).hasSizeGreaterThan(150);
      for (Path text : texts) {
        for (String line : lines(text)) {
          for (String cell : line.split("[,\"]", -1)) {
            assertThat(DestroyedText.find(cell)).as("%s: %s", text, cell).isEmpty();
          }
        }
      }
    }
  }

  private static boolean isText(Path file) {
    String name = file.toString();
    return name.endsWith(".csv") || name.endsWith(".CSV") || name.endsWith("json");
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (MalformedInputException _) {
      return Files.readAllLines(file, CP932);
    }
  }
}
