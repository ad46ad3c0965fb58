package jp.machi.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import jp.machi.core.decision.Decision.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionFileTest {

  private static Decision decision(@Nullable String column, String reason) {
    return new Decision(
        "phone.malformed",
        column,
        Scope.FROM_NOW_ON,
        "汐見 花子",
        Instant.parse("2026-04-01T00:30:00Z"),
        reason,
        "9f86d0");
  }

  @Test
  void writesALineForEachDecision() {
    assertThat(DecisionFile.write(List.of(decision("電話番号", "内線のみ"))))
        .isEqualTo(
            """
            # code\tcolumn\tscope\tby\tat\treason\tsource
            phone.malformed\t電話番号\tfrom_now_on\t汐見 花子\t2026-04-01T00:30:00Z\t内線のみ\t9f86d0
            """);
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    List<Decision> decisions =
        List.of(
            decision("電話番号", ""),
            decision("", "表全体"),
            decision(null, "すべての列"),
            decision("*", "星"),
            decision("a\tb\nc\\*\r", "行\n\t\\"));
    assertThat(DecisionFile.read(new StringReader("\uFEFF" + DecisionFile.write(decisions))))
        .isEqualTo(decisions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phone.malformed\t電話番号",
        "a.b\tx\tsometimes\t汐見\t2026-04-01T00:30:00Z\tr\ts",
        "a.b\tx\tthis_file\t汐見\tyesterday\tr\ts"
      })
  void namesALineThatIsNoDecision(String line) {
    assertThatThrownBy(() -> DecisionFile.read(new StringReader("# note\n" + line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("decisions file line 2: write code, column, scope, by, at, reason, source");
  }
}
