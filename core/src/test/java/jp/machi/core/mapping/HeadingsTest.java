package jp.machi.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTest {

  @ParameterizedTest
  @CsvSource({
    "名　　　　称, 名称",
    "全国地方公共団体ｺｰﾄﾞ, 全国地方公共団体コード",
    "都道府県コ―ド又は市区町村コ―ド, 都道府県コード又は市区町村コード",
    "料金（基本）, 料金(基本)",
    "1.名称, 名称",
    "12:zipcode, zipcode",
    "施設名称１, 施設名称1",
    "ＴＥＬ, tel",
    "名称＿カナ, 名称カナ",
    "#property, property",
  })
  void foldsWhatPeopleWriteDifferently(String written, String other) {
    assertThat(Headings.fold(written)).isEqualTo(Headings.fold(other));
  }

  @ParameterizedTest
  @CsvSource({"0-4歳の男性, 5-9歳の男性", "名称, 名称_カナ", "10-14歳の男性, 1014", "〒, ''"})
  void keepsApartWhatIsDifferent(String one, String other) {
    assertThat(Headings.fold(one)).isNotEqualTo(Headings.fold(other));
  }

  @Test
  void theVocabularyNamesNoHeadingTwiceForOneConcept() throws IOException {
    TreeSet<String> twice = new TreeSet<>();
    for (String line : lines()) {
      String[] cells = line.split("\t", -1);
      TreeSet<String> seen = new TreeSet<>();
      for (int i = 2; i < cells.length; i++) {
        if (!seen.add(Headings.fold(cells[i]))) {
          twice.add(cells[0] + " " + cells[i]);
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = Vocabulary.class.getResourceAsStream("variants.tsv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
