package jp.machi.core.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneColumnTest {
  private static final String CITY = "名称｜電話番号⏎南館｜044-200-2111⏎北館｜044-200-2112⏎西館｜044-200-2113⏎";

  @Test
  void completesLocalNumbersByTheOneAreaCodeOfTheColumn() {
    Run run = Run.of(CITY + "東館｜200-2114");
    assertThat(run.values("電話番号"))
        .containsExactly("044-200-2111", "044-200-2112", "044-200-2113", "044-200-2114");
    assertThat(run.found("phone.area_code_added")).isEqualTo("5 電話番号 200-2114 → 044-200-2114");
  }

  @Test
  void completesNothingWhereTheColumnHasTwoAreaCodes() {
    Run run = Run.of(CITY + "分館｜045-200-2111⏎東館｜200-2114");
    assertThat(run.values("電話番号")).endsWith("200-2114");
    assertThat(run.found("phone.no_area_code")).isEqualTo("6 電話番号 200-2114 → ");
  }

  @Test
  void publishesTheKindOfNumberThatTheColumnHolds() {
    String cells = "TEL 044-200-2111 FAX 044-200-3900";
    Run run = Run.of("名称｜電話番号｜FAX番号⏎南館｜" + cells + "｜" + cells);
    assertThat(run.values("電話番号")).containsExactly("044-200-2111");
    assertThat(run.values("FAX番号")).containsExactly("044-200-3900");
    assertThat(run.outcome().findings())
        .filteredOn(finding -> finding.code().equals("phone.left_out"))
        .extracting(finding -> finding.parameters().get("left_out"))
        .containsExactly("FAX 044-200-3900", "TEL 044-200-2111");
  }
}
