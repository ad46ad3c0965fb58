import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** 建設緑政局: toilets, parks, car parks, bicycle parks. */
final class ConstructionBureau {
  private static final String FOLDER = "建設緑政局/";

  private ConstructionBureau() {}

  static void write(Output out, RandomGenerator random) throws IOException {
    toilets(out, random);
    parks(out, random);
    carParks(out, random);
    bicycleParks(out, random);
  }

  /** The 2026 layout as a clerk shortens it, coordinates in one column, digits in any width. */
  private static void toilets(Output out, RandomGenerator random) throws IOException {
    City.Kind park = new City.Kind("公園公衆トイレ", "コウエンコウシュウトイレ");
    City.Kind street = new City.Kind("商店街トイレ", "ショウテンガイトイレ");
    List<City.Kind> coast = List.of(park, new City.Kind("海岸トイレ", "カイガントイレ"), street);
    List<City.Kind> river = List.of(park, new City.Kind("河川敷トイレ", "カセンジキトイレ"), street);
    List<City.Kind> hills = List.of(park, new City.Kind("展望広場トイレ", "テンボウヒロバトイレ"), park);
    List<String> spots = List.of("北側入口", "駐車場横", "管理棟１階", "広場脇", "バス停そば", "階段下", "参道口");
    List<String> remarks =
        List.of("", "", "", "冬期(12～2月)は凍結防止のため一部閉鎖", "ﾍﾞﾋﾞｰｼｰﾄあり", "令和７年度に改修済", "※紙がない場合があります");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      int n = i * 7 % 30 + i / 30 * 30;
      List<City.Kind> kinds =
          switch (City.TOWNS.get(n % 30).ward()) {
            case MINATO -> coast;
            case KAWA -> river;
            case OKA -> hills;
          };
      City.Place place = City.place(n, kinds.get(i % 3), random);
      int stalls = 1 + random.nextInt(3);
      int urinals = 1 + random.nextInt(4);
      int women = 1 + random.nextInt(4);
      boolean allNight = random.nextInt(3) > 0;
      String latitude = Hand.degrees(place.latitude(), 6);
      String longitude = Hand.degrees(place.longitude(), 6);
      rows.add(
          List.of(
              City.CODE,
              i + 1,
              City.PREFECTURE + City.NAME,
              (random.nextInt(9) == 0 ? "　" : "") + place.name(),
              random.nextInt(4) == 0 ? Hand.halfKana(place.kana()) : place.kana(),
              Hand.address(place, random),
              Hand.oneOf(random, spots),
              latitude + (random.nextInt(5) == 0 ? "，" : ", ") + longitude,
              count(urinals + stalls, random),
              count(urinals, random),
              count(stalls > 1 ? 1 : 0, random),
              count(stalls > 1 ? stalls - 1 : stalls, random),
              count(women, random),
              count(0, random),
              count(women, random),
              count(random.nextInt(2), random),
              mark(random),
              mark(random),
              random.nextInt(4) == 0 ? mark(random) : "×",
              allNight ? "00:00" : random.nextBoolean() ? "7：00" : "午前6時",
              allNight ? "24:00" : random.nextBoolean() ? "１９：００" : "18時30分",
              Hand.oneOf(random, remarks)));
    }
    List<String> header =
        List.of(
            "全国地方公共団体コード",
            "ID",
            "地方公共団体名",
            "名称",
            "名称ｶﾅ",
            "所在地",
            "設置位置",
            "緯度経度",
            "男性トイレ総数",
            "男性（小便器）",
            "男性（和式）",
            "男性（洋式）",
            "女性トイレ総数",
            "女性（和式）",
            "女性（洋式）",
            "バリアフリートイレ数",
            "車椅子使用者用",
            "乳幼児用設備",
            "オストメイト",
            "利用開始時間",
            "利用終了時間",
            "備考");
    out.text(
        FOLDER + "公衆トイレ一覧.csv",
        "public-toilet@2026-08-01",
        Output.TextForm.CP932,
        new Output.Sheet(
            "",
            List.of(
                "汐見市　公衆トイレ一覧（令和８年４月１日現在）,,,,,,,,,,,,,,,,,,,,,",
                "所管：建設緑政局みどりの管理課　℡046-000-2110,,,,,,,,,,,,,,,,,,,,,",
                "※○はあり、×はなし、－は調査中,,,,,,,,,,,,,,,,,,,,,"),
            header,
            rows));
  }

  private static String count(int number, RandomGenerator random) {
    String text = String.valueOf(number);
    return random.nextInt(5) == 0 ? Hand.wide(text) : text;
  }

  private static String mark(RandomGenerator random) {
    return Hand.oneOf(random, List.of("○", "○", "〇", "有", "×", "×", "－"));
  }

  /** No national layout: a register of parks with opening days in several styles. */
  private static void parks(Output out, RandomGenerator random) throws IOException {
    List<City.Kind> kinds =
        List.of(
            new City.Kind("公園", "コウエン"),
            new City.Kind("児童公園", "ジドウコウエン"),
            new City.Kind("緑地", "リョクチ"),
            new City.Kind("ふれあい広場", "フレアイヒロバ"));
    List<String> toys = List.of("ぶらんこ", "すべり台", "砂場", "鉄棒", "シーソー", "健康遊具", "ジャングルジム");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 110; i++) {
      City.Place place = City.place(i, kinds.get((i + i / 30) % 4), random);
      LocalDate opened = LocalDate.of(1965, 4, 1).plusDays(random.nextInt(21_900));
      String style = Hand.oneOf(random, List.of("era", "era", "kanji", "slash", "eraShort"));
      int area = 180 + random.nextInt(26_000);
      rows.add(
          List.of(
              "P%04d".formatted(i + 1),
              place.name(),
              place.town().ward().name,
              place.street(),
              random.nextInt(6) == 0 ? "%,d".formatted(area) : area + "." + random.nextInt(100),
              Hand.day(opened, style),
              toys.get(random.nextInt(7)) + "、" + toys.get(random.nextInt(7)),
              random.nextBoolean() ? "あり" : "なし",
              Hand.degrees(place.latitude(), 5 + random.nextInt(8)),
              Hand.degrees(place.longitude(), 5 + random.nextInt(8))));
    }
    out.text(
        FOLDER + "都市公園一覧.csv",
        "generic",
        new Output.TextForm("UTF-8", ",", "\n", 4),
        new Output.Sheet(
            "",
            List.of(),
            List.of("公園番号", "公園名", "区", "所在", "面積（㎡）", "開設年月日", "遊具", "トイレ", "緯度", "経度"),
            rows));
  }

  /** Cells with line breaks and quotes. */
  private static void carParks(Output out, RandomGenerator random) throws IOException {
    City.Kind kind = new City.Kind("駐車場", "チュウシャジョウ");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 26; i++) {
      City.Place place = City.place(i * 11 % 30, kind, random);
      boolean free = random.nextInt(4) == 0;
      rows.add(
          List.of(
              i + 1,
              "市営" + place.name(),
              Hand.address(place, random),
              10 + random.nextInt(240) + "台",
              free ? "無料" : "30分 100円\n最大 " + Hand.wide("800") + "円（入庫後24時間）",
              random.nextBoolean() ? "24時間" : "6:00～23:00",
              random.nextBoolean() ? "2.1m" : "制限なし",
              random.nextInt(5) == 0 ? "通称\"潮まち\"駐車場" : "",
              Hand.phone(place.phone(), random)));
    }
    out.text(
        FOLDER + "市営駐車場.csv",
        "car-parking@2026-08-01",
        new Output.TextForm("UTF-8", ",", "\r\n", 0),
        new Output.Sheet(
            "",
            List.of(),
            List.of("番号", "駐車場名", "住所", "収容台数", "料金", "営業時間", "高さ制限", "備　　考", "電話番号"),
            rows));
  }

  private static void bicycleParks(Output out, RandomGenerator random) throws IOException {
    City.Kind kind = new City.Kind("駐輪場", "チュウリンジョウ");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      City.Place place = City.place(i * 13 % 30, kind, random);
      rows.add(
          List.of(
              City.CODE,
              "%03d".formatted(i + 1),
              place.name(),
              place.kana(),
              place.town().ward().code,
              place.address(),
              Hand.degrees(place.latitude(), 6),
              Hand.degrees(place.longitude(), 6),
              "汐見市建設緑政局",
              place.phone(),
              20 + random.nextInt(400),
              random.nextInt(60),
              random.nextInt(12),
              random.nextBoolean() ? "有" : "無",
              random.nextBoolean() ? "24時間" : "4:30～25:00",
              random.nextBoolean() ? "有料" : "無料"));
    }
    out.text(
        FOLDER + "市営駐輪場.csv",
        "bicycle-parking@2026-08-01",
        new Output.TextForm("UTF-8", ";", "\n", 0),
        new Output.Sheet(
            "",
            List.of(),
            List.of(
                "全国地方公共団体コード",
                "ID",
                "施設名称",
                "施設名称_カナ",
                "所在地_全国地方公共団体コード",
                "所在地_連結表記",
                "緯度",
                "経度",
                "管理者名",
                "電話番号",
                "駐輪台数（自転車）",
                "駐輪台数（原付）",
                "駐輪台数（二輪）",
                "屋根の有無",
                "供用時間",
                "有料無料区分"),
            rows));
  }
}
