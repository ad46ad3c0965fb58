package jp.machi.core.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.machi.core.personal.PersonColumns.Candidate;
import jp.machi.core.personal.PersonColumns.Found;
import jp.machi.core.personal.PersonColumns.Holds;
import org.junit.jupiter.api.Test;

class PersonColumnsTest {
  private static final Candidate ADDRESS =
      new Candidate("住所", false, List.of("汐見市港町1-1", "汐見市港町1-2"));
  private static final List<String> NAMES =
      List.of("汐見 花子", "港 太郎", "青葉　一", "緑 さくら", "高砂 次郎", "若松 みどり");

  private static List<Found> found(Candidate... columns) {
    return PersonColumns.of(List.of(columns));
  }

  @Test
  void findsNamesBesideAddresses() {
    assertThat(found(new Candidate("世帯主氏名", false, NAMES), ADDRESS))
        .containsExactly(new Found(Holds.NAMES, "世帯主氏名"));
  }

  @Test
  void findsNamesUnderAHeadingThatSaysNothing() {
    assertThat(found(new Candidate("項目2", false, NAMES), ADDRESS))
        .containsExactly(new Found(Holds.NAMES, "項目2"));
  }

  @Test
  void leavesNamesAloneThatLeadToNobody() {
    assertThat(found(new Candidate("氏名", false, NAMES))).isEmpty();
  }

  @Test
  void leavesWhatTheStandardAsksForAlone() {
    assertThat(found(new Candidate("法人代表者氏名", true, NAMES), ADDRESS)).isEmpty();
  }

  @Test
  void takesPeopleInAnOfficeLessSeriously() {
    assertThat(found(new Candidate("代表者", false, NAMES), ADDRESS))
        .containsExactly(new Found(Holds.NAMES_IN_OFFICE, "代表者"));
  }

  @Test
  void leavesOfficesAndFirmsAlone() {
    List<String> offices = List.of("広報課", "汐見商会", "株式会社 汐見", "市民センター", "港保育園");
    assertThat(found(new Candidate("担当者", false, offices), ADDRESS)).isEmpty();
    assertThat(found(new Candidate("名称", false, offices), ADDRESS)).isEmpty();
  }

  @Test
  void findsBirthDatesAndThenNamesWithoutAddresses() {
    Candidate births = new Candidate("生年月日", false, List.of("昭和55年4月1日", "1980/4/1"));
    assertThat(found(new Candidate("代表者", false, NAMES), births))
        .containsExactly(new Found(Holds.NAMES, "代表者"), new Found(Holds.BIRTH_DATES, "生年月日"));
  }

  @Test
  void aBirthdayWithoutDatesIsNone() {
    assertThat(found(new Candidate("誕生日特典", false, List.of("あり", "なし")))).isEmpty();
  }
}
