package jp.machi.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.machi.core.table.SourceRow;
import org.junit.jupiter.api.Test;

class HeaderFinderTest {
  private final HeaderFinder finder = new HeaderFinder("施設"::equals);

  @Test
  void attributesBesideTheirMeaningHaveNoHeader() {
    assertThat(find("施設名,児童館の名称", "施設,館の種類", "住所表記,町までの所在地"))
        .isEqualTo(new Layout.Undecided("table.header_undecided", 1));
    assertThat(find("品目名,分別", "油,燃やすごみ", "雨傘,燃やさないごみ", "鏡,燃やさないごみ", "椅子,粗大ごみ"))
        .isEqualTo(new Layout.Found(0, 1));
  }

  @Test
  void findsTheHeaderInTheFirstRow() {
    assertThat(find("名称,緯度,経度", "中央図書館,35.53,139.70")).isEqualTo(new Layout.Found(0, 1));
  }

  @Test
  void findsTheHeaderBelowATitleAndNotes() {
    assertThat(find("公衆トイレ一覧", "※令和7年4月現在", "", "名称,住所,電話番号", "駅前トイレ,本町1-1,044-200-2111"))
        .isEqualTo(new Layout.Found(3, 4));
  }

  @Test
  void findsTheHeaderInsideAPreambleAndSkipsTypeRows() {
    assertThat(
            find(
                "#lang,ja,,",
                "#license,https://example.jp/,,",
                "#property,name,address,note",
                "#object_type_xsd,string,string,string",
                "#property_context,Assertion,Assertion,Assertion",
                "1,駅前トイレ,本町1-1,"))
        .isEqualTo(new Layout.Found(2, 5));
  }

  @Test
  void skipsARowOfTypesWithoutAMark() {
    assertThat(find("名称,緯度", "文字列,数値", "中央図書館,35.53")).isEqualTo(new Layout.Found(0, 2));
  }

  @Test
  void saysThatDataInTheFirstRowHasNoHeader() {
    assertThat(find("1,中央図書館,35.53", "2,東図書館,35.54"))
        .isEqualTo(new Layout.Undecided("table.no_header", 1));
  }

  @Test
  void doesNotDecideAmongTextsThatAreAllAlike() {
    assertThat(find("佐藤商店,本町", "鈴木薬局,東町", "高橋食堂,西町"))
        .isEqualTo(new Layout.Undecided("table.header_undecided", 1));
  }

  @Test
  void takesHeadingsAboveTextsByTheWayTheyEnd() {
    assertThat(find("店舗名,所在地", "鈴木薬局,東町", "高橋食堂,西町")).isEqualTo(new Layout.Found(0, 1));
  }

  @Test
  void takesHeadingsAboveColumnsThatRepeatTheirTexts() {
    assertThat(find("ごみ,曜", "びん,月", "缶,月", "紙,月", "缶,火")).isEqualTo(new Layout.Found(0, 1));
  }

  @Test
  void takesHeadingsThatAKnownDatasetHas() {
    assertThat(find("施設", "a")).isEqualTo(new Layout.Undecided("table.single_column", 0));
    assertThat(find("施設,施設", "a,b", "c,d")).isEqualTo(new Layout.Found(0, 1));
  }

  @Test
  void doesNotDecideBetweenTwoHeaderRows() {
    assertThat(find("地区,人口,人口,世帯", ",男,女,総数", "本町,100,110,80", "東町,90,95,70", "西町,50,40,30"))
        .isEqualTo(new Layout.Undecided("table.header_undecided", 2));
  }

  @Test
  void doesNotReadAPageOfTextAsATable() {
    assertThat(find("投票所,人数", "本文", "お知らせ", "トップ", "第一小,10"))
        .isEqualTo(new Layout.Undecided("table.header_undecided", 1));
  }

  @Test
  void keepsRowsThatHoldOnlyTheirNumber() {
    assertThat(find("#property,name,latitude", "1,本町,34.3", "2,,", "3,,", "4,,"))
        .isEqualTo(new Layout.Found(0, 1));
  }

  @Test
  void doesNotLookForATableBelowManyLinesOfText() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add("お知らせ");
    }
    rows.add("投票所,人数");
    rows.add("第一小,10");
    assertThat(find(rows.toArray(String[]::new)))
        .isEqualTo(new Layout.Undecided("table.header_undecided", 13));
  }

  @Test
  void saysThatAHeaderAloneHasNoRows() {
    assertThat(find("名称,住所")).isEqualTo(new Layout.Undecided("table.no_rows", 1));
    assertThat(find("", "")).isEqualTo(new Layout.Undecided("table.no_rows", 0));
  }

  @Test
  void allowsYearsAmongTheHeadings() {
    assertThat(find("町,令和6年,2025年度,2026", "本町,1,2,3")).isEqualTo(new Layout.Found(0, 1));
    assertThat(find("佐藤商店,2019", "鈴木薬局,2020"))
        .isEqualTo(new Layout.Undecided("table.header_undecided", 1));
  }

  private Layout find(String... lines) {
    List<SourceRow> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(new SourceRow(rows.size() + 1L, Arrays.asList(line.split(",", -1))));
    }
    return finder.find(rows);
  }
}
