import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** 危機管理室 and 消防局: evacuation sites, water for fire engines. */
final class CrisisAndFire {
  private CrisisAndFire() {}

  static void write(Output out, RandomGenerator random) throws IOException {
    evacuationSites(out, random);
    hydrants(out, random);
  }

  /** Title rows, real date cells, ○ where a disaster type applies. */
  private static void evacuationSites(Output out, RandomGenerator random) throws IOException {
    List<City.Kind> kinds =
        List.of(
            new City.Kind("小学校校庭", "ショウガッコウコウテイ"),
            new City.Kind("中央公園", "チュウオウコウエン"),
            new City.Kind("高台広場", "タカダイヒロバ"));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      City.Place place = City.place(i % 30, kinds.get(i / 30), random);
      boolean hill = place.town().ward() == City.Ward.OKA;
      boolean coast = place.town().ward() == City.Ward.MINATO;
      rows.add(
          List.of(
              i + 1,
              place.name(),
              place.kana(),
              place.address(),
              place.latitude(),
              place.longitude(),
              hill ? 30 + random.nextInt(70) : 1 + random.nextInt(14),
              Hand.phone(place.phone(), random),
              coast ? "141917" : place.town().ward().code,
              City.PREFECTURE,
              City.NAME,
              applies(hill),
              applies(!hill),
              applies(!coast),
              applies(true),
              applies(!coast),
              applies(random.nextBoolean()),
              applies(hill),
              "",
              applies(i / 30 == 0),
              random.nextInt(5) == 0
                  ? "%,d人".formatted(1000 + random.nextInt(4000))
                  : 200 + random.nextInt(3000),
              place.town().name() + "町内会",
              LocalDate.of(2014, 4, 1).plusDays(random.nextInt(4200))));
    }
    out.xlsx(
        "危機管理室/指定緊急避難場所.xlsx",
        "evacuation-site@2020",
        "published",
        List.of(
            new Output.Sheet(
                "避難場所",
                List.of("汐見市指定緊急避難場所一覧", "令和８年４月１日　危機管理室防災課"),
                List.of(
                    "NO",
                    "名称",
                    "名称_カナ",
                    "住所",
                    "緯度",
                    "経度",
                    "標高",
                    "電話番号",
                    "市区町村コード",
                    "都道府県名",
                    "市区町村名",
                    "災害種別_洪水",
                    "災害種別_崖崩れ、土石流及び地滑り",
                    "災害種別_高潮",
                    "災害種別_地震",
                    "災害種別_津波",
                    "災害種別_大規模な火事",
                    "災害種別_内水氾濫",
                    "災害種別_火山現象",
                    "指定避難所との重複",
                    "想定収容人数",
                    "対象となる町会・自治会",
                    "指定年月日"),
                rows)));
  }

  private static String applies(boolean applies) {
    return applies ? "○" : "";
  }

  /** Tab-separated UTF-16, as a spreadsheet saves "Unicode text". */
  private static void hydrants(Output out, RandomGenerator random) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 260; i++) {
      City.Place place = City.place(i, new City.Kind("", ""), random);
      boolean hydrant = random.nextInt(4) > 0;
      rows.add(
          List.of(
              City.CODE,
              "%04d".formatted(i + 1),
              City.PREFECTURE,
              City.NAME,
              hydrant ? "消火栓" : Hand.oneOf(random, List.of("防火水槽", "プール", "河川")),
              Hand.address(place, random),
              Hand.degrees(place.latitude(), 8),
              Hand.degrees(place.longitude(), 8),
              hydrant ? Hand.oneOf(random, List.of("75", "100", "１５０", "150")) : "",
              random.nextInt(9) == 0 ? "歩道上" : ""));
    }
    out.text(
        "消防局/消防水利.txt",
        "fire-water-source@2020",
        Output.TextForm.UTF16,
        new Output.Sheet(
            "",
            List.of(),
            List.of("都道府県コード又は市区町村コード", "NO", "都道府県名", "市区町村名", "種別", "住所", "緯度", "経度", "口径", "備考"),
            rows));
  }
}
