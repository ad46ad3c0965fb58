package jp.machi.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import jp.machi.core.decision.Decision.Scope;
import jp.machi.core.rule.Severity;
import jp.machi.core.standardise.Outcome;
import jp.machi.core.standardise.Outcome.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final String THIS = "aa";
  private static final String NEXT_MONTH = "bb";

  private static final Kind MOBILE =
      new Kind("personal.mobile_number", "電話番号", Severity.BLOCKING, 12);
  private static final Kind MOBILE_ELSEWHERE =
      new Kind("personal.mobile_number", "備考", Severity.BLOCKING, 1);
  private static final Kind MY_NUMBER = new Kind("personal.my_number", "備考", Severity.BLOCKING, 1);
  private static final Kind PHONE = new Kind("phone.malformed", "電話番号", Severity.ERROR, 3);
  private static final Kind MOJIBAKE = new Kind("text.mojibake", "備考", Severity.BLOCKING, 2);

  private static Decision decision(String code, @Nullable String column, Scope scope) {
    return new Decision(
        code, column, scope, "汐見花子", Instant.parse("2026-04-01T00:30:00Z"), "窓口の携帯", THIS);
  }

  private static List<Kind> open(String source, List<Kind> found, Decision... decisions) {
    Outcome outcome = new Outcome(1, 0, List.of(), new TreeMap<>(), List.of(), found, true);
    return Judgement.of(outcome, List.of(decisions), source).open();
  }

  @Test
  void aDecisionForOneColumnCoversNoOtherColumnAndNoOtherCode() {
    Decision decision = decision("personal.mobile_number", "電話番号", Scope.FROM_NOW_ON);
    assertThat(open(THIS, List.of(MOBILE, MOBILE_ELSEWHERE, PHONE), decision))
        .containsExactly(MOBILE_ELSEWHERE, PHONE);
  }

  @Test
  void aDecisionForTheWholeTableCoversEveryColumn() {
    Decision decision = decision("personal.mobile_number", null, Scope.FROM_NOW_ON);
    assertThat(open(THIS, List.of(MOBILE, MOBILE_ELSEWHERE, PHONE), decision))
        .containsExactly(PHONE);
  }

  @Test
  void isRememberedForTheNextFileOnlyWhereItSaysSo() {
    Decision once = decision("personal.mobile_number", "電話番号", Scope.THIS_FILE);
    Decision always = decision("personal.mobile_number", "電話番号", Scope.FROM_NOW_ON);
    assertThat(open(THIS, List.of(MOBILE), once)).isEmpty();
    assertThat(open(NEXT_MONTH, List.of(MOBILE), once)).containsExactly(MOBILE);
    assertThat(open(NEXT_MONTH, List.of(MOBILE), always)).isEmpty();
  }

  @Test
  void myNumbersAreNeverAcceptedForLaterFiles() {
    Decision once = decision("personal.my_number", "備考", Scope.THIS_FILE);
    Decision always = decision("personal.my_number", "備考", Scope.FROM_NOW_ON);
    assertThat(open(THIS, List.of(MY_NUMBER), once)).isEmpty();
    assertThat(open(THIS, List.of(MY_NUMBER), always)).containsExactly(MY_NUMBER);
    assertThat(open(NEXT_MONTH, List.of(MY_NUMBER), once, always)).containsExactly(MY_NUMBER);
  }

  @Test
  void noDecisionMakesDestroyedTextWhole() {
    Decision always = decision("text.mojibake", "備考", Scope.FROM_NOW_ON);
    Decision once = decision("text.mojibake", "備考", Scope.THIS_FILE);
    assertThat(open(THIS, List.of(MOJIBAKE), always, once)).containsExactly(MOJIBAKE);
  }

  @Test
  void ordinaryFindingsAreAcceptedToo() {
    Decision always = decision("phone.malformed", "電話番号", Scope.FROM_NOW_ON);
    assertThat(open(NEXT_MONTH, List.of(PHONE), always)).isEmpty();
  }

  @Test
  void theLastWordCounts() {
    Decision always = decision("personal.mobile_number", "電話番号", Scope.FROM_NOW_ON);
    Decision withdrawn = decision("personal.mobile_number", null, Scope.WITHDRAWN);
    assertThat(open(THIS, List.of(MOBILE), always, withdrawn)).containsExactly(MOBILE);
    assertThat(open(THIS, List.of(MOBILE), always, withdrawn, always)).isEmpty();
  }

  @Test
  void onlyWhatIsOpenBlocks() {
    Outcome outcome =
        new Outcome(1, 0, List.of(), new TreeMap<>(), List.of(), List.of(MOBILE, PHONE), true);
    Decision always = decision("personal.mobile_number", "電話番号", Scope.FROM_NOW_ON);
    assertThat(Judgement.of(outcome, List.of(), THIS).blocked()).isTrue();
    assertThat(Judgement.of(outcome, List.of(always), THIS).blocked()).isFalse();
  }

  @Test
  void coversAPersonalNumberInTheReason() {
    Decision decision =
        new Decision("a.b", "備考", Scope.THIS_FILE, "汐見", Instant.EPOCH, "090-1234-5678は窓口", THIS);
    assertThat(decision.reason()).isEqualTo("09*-****-**78は窓口");
  }
}
