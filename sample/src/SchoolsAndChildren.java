import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** こども未来局 and 教育委員会: nurseries, cultural properties. */
final class SchoolsAndChildren {
  private SchoolsAndChildren() {}

  static void write(Output out, RandomGenerator random) throws IOException {
    nurseries(out, random);
    culturalProperties(out, random);
  }

  /** Era days, half-width kana, phone numbers without the area code. */
  private static void nurseries(Output out, RandomGenerator random) throws IOException {
    List<List<String>> names =
        List.of(
            List.of("かもめ保育園", "カモメホイクエン"), List.of("ほたる保育園", "ホタルホイクエン"),
            List.of("どんぐりこども園", "ドングリコドモエン"), List.of("なぎさ幼稚園", "ナギサヨウチエン"));
    List<String> kinds = List.of("認可保育所", "認可保育所", "幼保連携型認定こども園", "幼稚園");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 58; i++) {
      City.Town town = City.TOWNS.get(i % 30);
      int which = (i + i / 30) % 4;
      City.Place place =
          City.named(
              town,
              town.name() + names.get(which).get(0),
              town.kana() + names.get(which).get(1),
              random);
      LocalDate approved = LocalDate.of(1972, 4, 1).plusYears(random.nextInt(54));
      rows.add(
          List.of(
              City.CODE,
              i + 1,
              City.PREFECTURE,
              City.NAME,
              place.name() + (random.nextInt(6) == 0 ? "　" : ""),
              random.nextInt(3) == 0 ? place.kana() : Hand.halfKana(place.kana()),
              kinds.get(which),
              Hand.address(place, random),
              Hand.degrees(place.latitude(), 6),
              Hand.degrees(place.longitude(), 6),
              random.nextInt(5) == 0
                  ? place.phone().substring(4)
                  : Hand.phone(place.phone(), random),
              Hand.day(approved, Hand.oneOf(random, List.of("era", "era", "eraShort"))),
              random.nextInt(4) == 0
                  ? Hand.wide("" + (60 + 10 * random.nextInt(12))) + "名"
                  : 60 + 10 * random.nextInt(12),
              Hand.oneOf(random, List.of("生後57日～就学前", "６か月～5歳", "満3歳～就学前", "1歳～")),
              which == 3 ? "月火水木金" : "月火水木金土",
              Hand.oneOf(random, List.of("7:00", "７：００", "7:30")),
              Hand.oneOf(random, List.of("18:00", "１９：００", "20:00")),
              Hand.oneOf(random, List.of("○", "×", "有", "無"))));
    }
    out.text(
        "こども未来局/認可保育所等一覧.csv",
        "childcare-facility@2020",
        Output.TextForm.CP932,
        new Output.Sheet(
            "",
            List.of("認可保育所・認定こども園・幼稚園（令和８年４月１日）", ""),
            List.of(
                "市区町村コード",
                "NO",
                "都道府県名",
                "市区町村名",
                "名称",
                "名称_ｶﾅ",
                "種別",
                "住所",
                "緯度",
                "経度",
                "電話番号",
                "認可等年月日",
                "収容定員",
                "受入年齢",
                "利用可能曜日",
                "開始時間",
                "終了時間",
                "一時預かりの有無"),
            rows));
  }

  /** 髙, 﨑, 𠮷, a variation sequence, a compatibility kanji, and gaiji of a font nobody has. */
  private static void culturalProperties(Output out, RandomGenerator random) throws IOException {
    String building = "有形文化財;建造物;棟";
    String site = "記念物;史跡;件";
    List<List<String>> known =
        List.of(
            List.of("塩屋町", "塩屋神社本殿", building, "塩屋神社"),
            List.of("三ツ橋", "髙砂橋", "有形文化財;建造物;基", "髙砂橋保存会"),
            List.of("灯台町", "旧灯台守官舎", building, "汐見市"),
            List.of("梅林", "𠮷祥寺木造薬師如来坐像", "有形文化財;彫刻;躯", "𠮷祥寺"),
            List.of("三ツ橋", "三ツ橋の常夜灯", "有形文化財;建造物;基", "汐見市"),
            List.of("千鳥浜", "﨑の浜の松並木", "記念物;天然記念物;件", "汐見市"),
            List.of("峠下", "葛\uDB40\uDD00城家住宅主屋", building, "個人"),
            List.of("蛍沢", "蛍沢の大楠", "記念物;天然記念物;株", "蛍沢町内会"),
            List.of("渡し場", "澪川渡船場跡", site, "汐見市"),
            List.of("帆掛町", "\uE001屋旧店舗", building, "個人"),
            List.of("汐見本町", "\uFA19楽「汐見舞」", "民俗文化財;無形民俗文化財;件", "汐見舞保存会"),
            List.of("星見町", "星見の經塚", site, "汐見市教育委員会"));
    List<List<String>> common =
        List.of(
            List.of("の庚申塔", "民俗文化財;有形民俗文化財;基"),
            List.of("貝塚", site),
            List.of("祭囃子", "民俗文化財;無形民俗文化財;件"),
            List.of("村絵図", "有形文化財;歴史資料;点"));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      String other = City.TOWNS.get(i * 11 % 30).name();
      List<String> property =
          i < known.size()
              ? known.get(i)
              : List.of(other, other + common.get(i % 4).get(0), common.get(i % 4).get(1), "汐見市");
      City.Place place = City.named(City.town(property.get(0)), property.get(1), "", random);
      String[] kind = property.get(2).split(";");
      LocalDate named = LocalDate.of(1955, 11, 3).plusDays(random.nextInt(25_000));
      rows.add(
          List.of(
              City.CODE,
              "%03d".formatted(i + 1),
              City.PREFECTURE,
              City.NAME,
              place.name(),
              kind[0],
              kind[1],
              Hand.address(place, random),
              Hand.degrees(place.latitude(), 6),
              Hand.degrees(place.longitude(), 6),
              1 + random.nextInt(3),
              kind[2],
              property.get(3),
              Hand.day(named, Hand.oneOf(random, List.of("era", "kanji", "iso"))),
              random.nextInt(3) == 0 ? "公開は毎月第１日曜日" : ""));
    }
    out.text(
        "教育委員会/文化財一覧.csv",
        "cultural-property@2020",
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
                "文化財分類",
                "種類",
                "住所",
                "緯度",
                "経度",
                "員数（数）",
                "員数（単位）",
                "所有者等",
                "文化財指定日",
                "備考"),
            rows));
  }
}
