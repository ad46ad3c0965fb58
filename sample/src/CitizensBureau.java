import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** 市民文化局 and 選挙管理委員会: events, meeting halls, polling places. */
final class CitizensBureau {
  private CitizensBureau() {}

  static void write(Output out, RandomGenerator random) throws IOException {
    events(out, random);
    destroyedHalls(out, random);
    pollingPlaces(out, random);
  }

  /** Real date cells beside days in words; times as people say them. */
  private static void events(Output out, RandomGenerator random) throws IOException {
    List<String> names =
        List.of(
            "みなと灯籠まつり",
            "澪川こいのぼり渡し",
            "魚河岸あさいち",
            "蛍沢ほたる観察会",
            "塩屋神社例大祭",
            "茶畑の手もみ体験",
            "帆掛町レトロ商店街さんぽ",
            "星見の丘天体観望会",
            "読み聞かせ会「なみのおはなし」",
            "やさしいスマホ教室",
            "柳堤クリーン作戦",
            "灯台一般公開デー",
            "親子で作る貝がらランプ",
            "汐見シニア体操",
            "梅林の梅もぎ体験");
    List<String> places = List.of("市民館大ホール", "公民館", "河川敷広場", "図書館会議室", "神社境内", "埠頭広場");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 75; i++) {
      City.Town town = City.TOWNS.get((i * 7) % 30);
      City.Place place = City.named(town, town.name() + Hand.oneOf(random, places), "", random);
      LocalDate start = LocalDate.of(2026, 4, 1).plusDays(random.nextInt(90));
      LocalDate end = start.plusDays(random.nextInt(4) == 0 ? random.nextInt(9) : 0);
      Object begins =
          random.nextInt(3) == 0
              ? Hand.day(start, Hand.oneOf(random, List.of("era", "kanji", "slash", "eraShort")))
              : start;
      rows.add(
          List.of(
              City.CODE,
              i + 1,
              City.PREFECTURE,
              City.NAME,
              names.get(i % 15) + (i < 15 ? "" : "（第" + (i / 15 + 1) + "回）"),
              begins,
              end,
              Hand.oneOf(random, List.of("10:00", "9：30", "１３：００", "午前10時", "18:30")),
              Hand.oneOf(random, List.of("12:00", "16：00", "２０：００", "午後3時30分", "-")),
              random.nextInt(4) == 0 ? "小雨決行。荒天のときは翌週に延期" : "",
              random.nextInt(3) == 0 ? "1,000円" : "無料",
              Hand.oneOf(random, List.of("市民文化局文化振興課", "観光協会事務局", "公民館", "図書館")),
              Hand.phone(place.phone(), random),
              place.name(),
              Hand.address(place, random),
              Hand.degrees(place.latitude(), 6),
              Hand.degrees(place.longitude(), 6),
              random.nextInt(3) == 0 ? 10 * (1 + random.nextInt(20)) + "名" : ""));
    }
    out.xlsx(
        "市民文化局/イベント一覧_R8.4-6.xlsx",
        "event@2020",
        "published",
        List.of(
            new Output.Sheet(
                "4～6月",
                List.of(),
                List.of(
                    "都道府県コード又は市区町村コード",
                    "NO",
                    "都道府県名",
                    "市区町村名",
                    "イベント名",
                    "開始日",
                    "終了日",
                    "開始時間",
                    "終了時間",
                    "開始日時特記事項",
                    "料金(基本)",
                    "連絡先名称",
                    "連絡先電話番号",
                    "場所名称",
                    "住所",
                    "緯度",
                    "経度",
                    "定員"),
                rows)));
  }

  /** Was CP932, opened as UTF-8 and saved: nobody can say any more what it said. */
  private static void destroyedHalls(Output out, RandomGenerator random) throws IOException {
    City.Kind kind = new City.Kind("町内会館", "チョウナイカイカン");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      City.Place place = City.place(i, kind, random);
      rows.add(
          List.of(
              i + 1,
              destroyed(place.name()),
              destroyed(place.address()),
              place.phone(),
              destroyed("和室・ホール"),
              20 + random.nextInt(80)));
    }
    List<String> header =
        java.util.stream.Stream.of("番号", "会館名", "所在地", "電話番号", "部屋", "定員")
            .map(CitizensBureau::destroyed)
            .toList();
    out.xlsx(
        "市民文化局/町内会館.xlsx",
        "generic",
        "blocked",
        List.of(new Output.Sheet("Sheet1", List.of(), header, rows)));
  }

  private static String destroyed(String text) {
    return new String(text.getBytes(Charset.forName("windows-31j")), StandardCharsets.UTF_8);
  }

  private static void pollingPlaces(Output out, RandomGenerator random) throws IOException {
    List<City.Kind> kinds = List.of(new City.Kind("小学校体育館", ""), new City.Kind("公民館", ""));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      City.Place place = City.place(i, kinds.get(i / 30), random);
      rows.add(
          List.of(
              "第" + (i + 1) + "投票区",
              place.name(),
              Hand.address(place, random),
              place.town().name()
                  + (place.town().chome() == 0 ? "全域" : "1～" + place.town().chome() + "丁目"),
              Hand.oneOf(random, List.of("○", "×", "△")),
              "7:00～20:00"));
    }
    out.text(
        "選挙管理委員会/投票所一覧.csv",
        "polling-place@2026-08-01",
        Output.TextForm.EUC_JP,
        new Output.Sheet(
            "", List.of("投票所一覧"), List.of("投票区", "投票所名", "所在地", "区域", "車いす対応", "投票時間"), rows));
  }
}
