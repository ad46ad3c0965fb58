import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** 健康福祉局: AEDs and food permits. */
final class HealthBureau {
  private static final String FOLDER = "健康福祉局/";

  private HealthBureau() {}

  static void write(Output out, RandomGenerator random) throws IOException {
    defibrillators(out, random);
    foodPermits(out, random);
  }

  /** The 2020 layout, nearly clean: one id stands twice, one point has no coordinates but zeros. */
  private static void defibrillators(Output out, RandomGenerator random) throws IOException {
    List<City.Kind> kinds =
        List.of(
            new City.Kind("小学校", "ショウガッコウ"),
            new City.Kind("公民館", "コウミンカン"),
            new City.Kind("中学校", "チュウガッコウ"),
            new City.Kind("消防出張所", "ショウボウシュッチョウジョ"));
    List<String> spots = List.of("１階受付", "玄関ホール", "体育館入口", "職員室前", "事務室", "2階ロビー");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      City.Place place = City.place(i % 30, kinds.get(i / 30), random);
      boolean nowhere = i == 77;
      boolean always = i / 30 == 3;
      rows.add(
          List.of(
              City.CODE,
              i == 41 ? 41 : i + 1,
              City.PREFECTURE,
              City.NAME,
              place.name(),
              place.kana(),
              Hand.address(place, random),
              "",
              nowhere ? "0" : Hand.degrees(place.latitude(), 6),
              nowhere ? "0" : Hand.degrees(place.longitude(), 6),
              Hand.oneOf(random, spots),
              Hand.phone(place.phone(), random),
              random.nextInt(12) == 0 ? "内線" + (200 + random.nextInt(99)) : "",
              "汐見市",
              always ? "月火水木金土日" : random.nextBoolean() ? "月火水木金" : "月～金",
              always ? "0:00" : random.nextBoolean() ? "08:30" : "８：３０",
              always ? "24:00" : random.nextBoolean() ? "17:15" : "１７：１５",
              always ? "" : "祝日と年末年始を除く",
              Hand.oneOf(random, List.of("有", "無", "○", "あり", "不明"))));
    }
    out.text(
        FOLDER + "AED設置箇所一覧.csv",
        "aed@2020",
        Output.TextForm.UTF8_BOM,
        new Output.Sheet(
            "",
            List.of(),
            List.of(
                "都道府県コード又は市区町村コード",
                "NO",
                "都道府県名",
                "市区町村名",
                "名称",
                "名称_カナ",
                "住所",
                "方書",
                "緯度",
                "経度",
                "設置位置",
                "電話番号",
                "内線番号",
                "団体名",
                "利用可能曜日",
                "開始時間",
                "終了時間",
                "利用可能日時特記事項",
                "小児対応設備の有無"),
            rows));
  }

  /** Days as S60.03.23, the sign №, two lines of notes that start with #. */
  private static void foodPermits(Output out, RandomGenerator random) throws IOException {
    List<String> first =
        List.of("みなと", "かもめ", "潮騒", "灯り", "ほたる", "帆風", "さざなみ", "くすの木", "橋のたもと", "千鳥");
    List<String> second = List.of("食堂", "亭", "珈琲店", "ベーカリー", "鮨", "そば", "キッチン", "酒場", "菓子店", "弁当");
    List<String> trades =
        List.of(
            "飲食店営業", "飲食店営業", "喫茶店営業", "菓子製造業", "飲食店営業", "飲食店営業", "飲食店営業", "飲食店営業", "菓子製造業",
            "そうざい製造業");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 180; i++) {
      City.Town town = City.TOWNS.get(i % 30);
      String name =
          first.get(i % 10) + second.get((i / 10) % 10) + (i < 100 ? "" : " " + town.name() + "店");
      City.Place place = City.named(town, name, "", random);
      LocalDate permitted = LocalDate.of(1985, 1, 4).plusDays(random.nextInt(15_000));
      rows.add(
          List.of(
              "第%05d号".formatted(i + 101),
              (random.nextInt(7) == 0 ? "　" : "") + place.name(),
              random.nextInt(3) == 0 ? "№" + (1 + random.nextInt(9)) : "",
              trades.get((i / 10) % 10),
              Hand.address(place, random),
              random.nextInt(3) == 0 ? "" : Hand.phone(place.phone(), random),
              Hand.day(permitted, "eraShort"),
              Hand.day(permitted.plusYears(6), random.nextInt(4) == 0 ? "era" : "eraShort")));
    }
    out.text(
        FOLDER + "食品営業許可施設.csv",
        "food-business@2026-08-01",
        Output.TextForm.CP932,
        new Output.Sheet(
            "",
            List.of("# 汐見市保健所　食品衛生法に基づく営業許可施設", "# 作成日：令和８年３月３１日"),
            List.of("許可番号", "屋号", "枝番", "業種", "営業所所在地", "電話番号", "許可年月日", "有効期限"),
            rows));
  }
}
