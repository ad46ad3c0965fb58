package jp.machi.server.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;
import jp.machi.server.catalog.Registry.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetNamesTest {

  @ParameterizedTest
  @CsvSource({
    "public-toilet, 公衆トイレ一覧.csv, public-toilet-",
    "'', list/AED Locations (2026).csv, aed-locations-2026-",
    "'', 公園.xlsx, dataset-",
    "'', a.csv, dataset-",
  })
  void startsTheIdWithTheKindOrTheAsciiStem(String kind, String name, String start) {
    String id = DatasetNames.id(kind, new Origin("環境局", name, "")).value();

    assertThat(id).startsWith(start).hasSize(start.length() + 6);
  }

  @Test
  void givesTheSameIdToTheSameOriginAndAnotherToAnyOther() {
    Origin origin = new Origin("環境局", "公園.xlsx", "南区");

    assertThat(DatasetNames.id("", origin))
        .isEqualTo(DatasetNames.id("", new Origin("環境局", "公園.xlsx", "南区")))
        .isNotEqualTo(DatasetNames.id("", new Origin("建設局", "公園.xlsx", "南区")))
        .isNotEqualTo(DatasetNames.id("", new Origin("環境局", "公園2.xlsx", "南区")))
        .isNotEqualTo(DatasetNames.id("", new Origin("環境局", "公園.xlsx", "北区")));
  }

  @ParameterizedTest
  @CsvSource({
    "公園/data.csv, 公園",
    "公園/data (1).csv, 公園",
    "公園/20260401.csv, 公園",
    "防災/避難所一覧.csv, 避難所一覧",
    "Book1.xlsx, Book1",
    "folder\\公園.csv, 公園",
    "yaizu/ファミリー農園/222127_nouen.csv, ファミリー農園",
    "222127_nouen.csv, 222127_nouen",
    "環境局/222127_nouen.csv, 222127_nouen",
  })
  void takesTheTitleFromTheFolderWhereTheFileNameSaysNothing(String name, String title) {
    assertThat(DatasetNames.title(Optional.empty(), new Origin("環境局", name, ""))).isEqualTo(title);
  }

  @Test
  void namesTheSheetWhereTheFileHasSeveralTables() {
    assertThat(DatasetNames.title(Optional.empty(), new Origin("環境局", "公園.xlsx", "南区")))
        .isEqualTo("公園（南区）");
  }

  @ParameterizedTest
  @CsvSource({
    "公衆トイレ一覧, '', 公衆トイレ一覧.csv, 公衆トイレ一覧",
    "公衆トイレ一覧, '', 公衆トイレ一覧_南区.csv, 公衆トイレ一覧（南区）",
    "公衆トイレ一覧, '', 公衆トイレ一覧（R8）.csv, 公衆トイレ一覧（R8）",
    "AED設置箇所一覧, '', ＡＥＤ.xlsx, AED設置箇所一覧",
    "AED設置箇所一覧, '', city/aed_location/data.csv, AED設置箇所一覧",
    "AED設置箇所一覧, '', city/AED設置箇所一覧/222127_aed.csv, AED設置箇所一覧",
    "観光施設一覧, '', yaizu/日帰り温泉・足湯/222127_tourism_onsen.csv, 観光施設一覧（日帰り温泉・足湯）",
    "公衆無線LANアクセスポイント一覧, 屋内施設, 公衆無線LAN.xlsx, 公衆無線LANアクセスポイント一覧（屋内施設）",
    "子育て施設一覧, 北区, 認可保育所等一覧.xlsx, 子育て施設一覧（認可保育所等・北区）",
    "イベント一覧, '', イベント一覧_R8.4-6.xlsx, イベント一覧（R8.4-6）",
  })
  void addsWhatTellsTheTableFromOthersOfItsKind(
      String standard, String part, String name, String title) {
    Optional<Standard> kind =
        Standards.shipped().all().stream().filter(it -> it.title().equals(standard)).findFirst();

    assertThat(kind).isPresent();
    assertThat(DatasetNames.title(kind, new Origin("環境局", name, part))).isEqualTo(title);
  }
}
