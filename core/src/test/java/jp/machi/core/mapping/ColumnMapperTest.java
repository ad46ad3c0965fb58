package jp.machi.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;
import jp.machi.core.table.SourceRow;
import org.junit.jupiter.api.Test;

class ColumnMapperTest {
  private final Vocabulary vocabulary =
      Vocabulary.of(Vocabulary.general()).knowing(Standards.shipped());

  @Test
  void aColumnOfWebAddressesIsTheUrlWhateverItIsCalled() {
    assertThat(found("name｜furtherMatter⏎汐見館｜https://example.jp/a⏎港館｜（港）https://example.jp/b"))
        .isEqualTo("name=名称 furtherMatter=URL");
  }

  @Test
  void picturesAreThePictureAndNotThePage() {
    assertThat(found("名称｜12:file⏎汐見館｜1_12_IMG_0001.jpeg⏎港館｜2_12_IMG_0002.PNG"))
        .isEqualTo("名称=名称 12:file=画像");
    assertThat(found("名称｜furtherMatter⏎汐見館｜https://example.jp/a.jpg⏎港館｜https://example.jp/b.jpg"))
        .isEqualTo("名称=名称 furtherMatter=画像");
  }

  @Test
  void aHeadingHasAnotherMeaningWhereABetterColumnHasTheFirst() {
    assertThat(found("施設名｜設置場所⏎汐見館｜1階ロビー⏎港館｜玄関横")).contains("施設名=名称");
    assertThat(found("設置場所｜住所⏎汐見館｜海野市番町1-1⏎港館｜海野市港町2-2")).contains("住所=所在地_連結表記");
  }

  @Test
  void whatAListIsAboutAndItsNameIsTheName() {
    assertThat(found("病院名｜住所⏎汐見病院｜海野市番町1-1⏎港病院｜海野市港町2-2")).contains("病院名=名称");
  }

  @Test
  void whatIsCalledANameOfANameIsThatName() {
    assertThat(found("cultural-property", "名称｜所有者名⏎汐見館｜海野市⏎港館｜港町会")).contains("所有者名=所有者等");
  }

  @Test
  void addressesUnderAPlaceAreTheAddressWhereNothingElseIs() {
    assertThat(found("名称｜位置⏎汐見館｜高松市番町1-1⏎港館｜高松市港町2-2")).isEqualTo("名称=名称 位置=所在地_連結表記");
    assertThat(found("名称｜設置場所｜住所⏎汐見館｜高松市番町1-1｜高松市番町1-1⏎港館｜高松市港町2-2｜高松市港町2-2"))
        .contains("住所=所在地_連結表記");
  }

  @Test
  void headingsThatDifferInBracketsAreWhatStandsInTheBrackets() {
    assertThat(found("population", "町名｜人口（総数）｜人口（男）｜人口（女）⏎番町｜5｜2｜3⏎港町｜9｜4｜5"))
        .contains("人口（男）=男性 人口（女）=女性");
  }

  @Test
  void theTimeAtWhichAFormWasSentIsNoOpeningHour() {
    assertThat(found("名称｜回答日時⏎汐見館｜2024-05-03 10:00⏎港館｜2024-05-04 11:30")).isEqualTo("名称=名称");
  }

  @Test
  void hoursOfAGenericListAreBeginningAndEndAlsoWhereSomeAreAllDay() {
    assertThat(found("名称｜営業時間⏎汐見館｜24時間⏎港館｜7:00～22:00⏎東館｜24時間")).contains("開始時間", "終了時間");
  }

  @Test
  void daysUnderWhichWeekdaysStandAreWeekdays() {
    assertThat(found("名称｜営業日⏎汐見館｜月火水木金⏎港館｜月・水・金")).isEqualTo("名称=名称 営業日=利用可能曜日");
    assertThat(found("name｜availableDate⏎汐見館｜月;火;水⏎港館｜月～金\n土曜は午前"))
        .isEqualTo("name=名称 availableDate=利用可能曜日");
    assertThat(found("名称｜営業日⏎汐見館｜2026-04-01⏎港館｜2026-04-02")).isEqualTo("名称=名称");
  }

  @Test
  void aStreetIsTheWholeAddressUnlessAnotherColumnHasTheMunicipality() {
    assertThat(found("名称｜住所⏎汐見館｜番町一丁目8-15⏎港館｜港町2丁目3-4")).isEqualTo("名称=名称 住所=所在地_連結表記");
    assertThat(found("名称｜12:address1｜12:address2⏎汐見館｜高松市｜番町一丁目8-15⏎港館｜高松市｜港町2丁目3-4"))
        .isEqualTo("名称=名称 12:address1=所在地_市区町村 12:address2=所在地_町字+所在地_番地以下");
  }

  @Test
  void theLineBelowTheStreetIsTheBuilding() {
    assertThat(found("名称｜住所1｜住所2⏎汐見館｜高松市番町一丁目8-15｜汐見ビル2階⏎港館｜高松市港町2丁目3-4｜"))
        .isEqualTo("名称=名称 住所1=所在地_連結表記 住所2=建物名等(方書)");
    assertThat(found("名称｜住所1｜住所2⏎汐見館｜高松市番町一丁目8-15｜高松市港町2丁目3-4⏎港館｜高松市港町2丁目3-4｜"))
        .isEqualTo("名称=名称 住所1=所在地_連結表記");
  }

  @Test
  void anAddressThatEndsWithTheMunicipalityIsTheMunicipality() {
    assertThat(found("name｜address⏎被保険者｜高松市⏎受給者｜八重山郡竹富町")).isEqualTo("name=名称 address=所在地_市区町村");
  }

  @Test
  void whatStandsInFrontOfWholeAddressesIsNoPartOfThem() {
    assertThat(found("pref｜city｜name｜address⏎香川県｜高松市｜汐見館｜高松市番町一丁目8-15"))
        .isEqualTo("pref=都道府県名 city=市区町村名 name=名称 address=所在地_連結表記");
    assertThat(found("pref｜city｜name⏎香川県｜高松市｜汐見館"))
        .isEqualTo("pref=所在地_都道府県 city=所在地_市区町村 name=名称");
  }

  @Test
  void whatStandsInFrontIsNoPartOfTheAddressWhateverTheDatasetCallsIt() {
    assertThat(found("public-wifi", "city｜name｜address⏎高松市｜汐見館｜高松市番町一丁目8-15"))
        .isEqualTo("city=市区町村名 name=名称 address=所在地_連結表記");
    assertThat(found("public-wifi", "city｜name｜address⏎高松市｜汐見館｜番町一丁目8-15"))
        .isEqualTo("city=所在地_市区町村 name=名称 address=所在地_町字+所在地_番地以下");
    assertThat(found("population", "cityName｜地域名｜総人口⏎高松市｜番町｜100"))
        .isEqualTo("cityName=市区町村名 地域名=地域名 総人口=総人口");
  }

  @Test
  void aNumberThatStandsInSeveralRowsLeavesTheIdToOneThatCounts() {
    assertThat(found("#property｜number⏎1｜40⏎2｜40⏎3｜7")).isEqualTo("#property=ID");
    assertThat(found("#property｜name⏎1｜汐見館")).isEqualTo("#property=ID name=名称");
  }

  @Test
  void whetherThereIsSomethingIsNotWhatThereIs() {
    assertThat(found("名称｜駐車場の有無⏎汐見館｜有⏎港館｜無")).isEqualTo("名称=名称");
    assertThat(found("名称｜駐車台数⏎汐見館｜3台⏎港館｜なし")).isEqualTo("名称=名称 駐車台数=駐車場情報");
  }

  @Test
  void aPeriodOfApplicationIsNotItsLastDay() {
    assertThat(found("event", "イベント名｜申込期間⏎汐見祭｜4月1日～4月30日")).isEqualTo("イベント名=イベント名");
    assertThat(found("event", "イベント名｜参加申込期限⏎汐見祭｜2026-04-30"))
        .isEqualTo("イベント名=イベント名 参加申込期限=参加申込終了日");
  }

  @Test
  void aMarkUnderTwoDisastersIsAMarkOfBoth() {
    assertThat(found("evacuation-site", "名称｜開設する災害（地震・津波）｜開設する災害（高潮）⏎汐見館｜○｜⏎港館｜｜○"))
        .isEqualTo("名称=名称 開設する災害（地震・津波）=災害種別_地震+災害種別_津波 開設する災害（高潮）=災害種別_高潮");
  }

  @Test
  void aListOfCodesTellsAnItemUnderAnotherName() {
    String table = "名称｜別名⏎汐見医院｜無床診療所⏎港病院｜病院⏎浜医院｜有床診療所";
    assertThat(found("medical-institution", table)).isEqualTo("名称=名称 別名=医療機関の種類");
    assertThat(found("medical-institution", "名称｜通称⏎汐見医院｜しおみ⏎港病院｜みなと")).isEqualTo("名称=名称 通称=名称_通称");
  }

  private String found(String table) {
    Reading read = Reading.of(table);
    return read.told(
        new ColumnMapper(read.headings(), 1, new Sample(read.rows(), true), vocabulary).generic());
  }

  private String found(String dataset, String table) {
    Reading read = Reading.of(table);
    Standard standard = Standards.shipped().find(dataset, "2026-08-01").orElseThrow();
    return read.told(
        new ColumnMapper(read.headings(), 1, new Sample(read.rows(), true), vocabulary)
            .onto(standard, MappingOverrides.NONE));
  }

  /** A table of lines between ⏎ and cells between ｜, first line the headings. */
  private record Reading(List<String> headings, List<SourceRow> rows) {
    static Reading of(String table) {
      List<String> lines = List.of(table.split("⏎", -1));
      List<SourceRow> rows =
          IntStream.range(1, lines.size())
              .mapToObj(i -> new SourceRow(i + 1L, List.of(lines.get(i).split("｜", -1))))
              .toList();
      return new Reading(List.of(lines.getFirst().split("｜", -1)), rows);
    }

    /** Each source column that has a concept and what it has. */
    String told(ColumnMapping mapping) {
      Map<Integer, List<String>> items = new LinkedHashMap<>();
      for (ColumnLink link : mapping.links()) {
        List<String> held = new ArrayList<>(link.why().concepts());
        link.item().ifPresent(item -> held.add(item.name()));
        if (link.sourceColumn() >= 0 && link.origin().joined().isEmpty()) {
          items.computeIfAbsent(link.sourceColumn(), _ -> new ArrayList<>()).addAll(held);
        }
      }
      List<String> told = new ArrayList<>();
      for (int i = 0; i < headings.size(); i++) {
        List<String> held = items.getOrDefault(i, List.of()).stream().sorted().toList();
        if (!held.isEmpty()) {
          told.add(headings.get(i) + "=" + String.join("+", held));
        }
      }
      return String.join(" ", told);
    }
  }
}
