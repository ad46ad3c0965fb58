package jp.machi.server.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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
  })
  void takesTheTitleFromTheFolderWhereTheFileNameSaysNothing(String name, String title) {
    assertThat(DatasetNames.title(Optional.empty(), new Origin("環境局", name, ""))).isEqualTo(title);
  }

  @Test
  void namesTheSheetWhereTheFileHasSeveralTables() {
    assertThat(DatasetNames.title(Optional.empty(), new Origin("環境局", "公園.xlsx", "南区")))
        .isEqualTo("公園（南区）");
  }
}
