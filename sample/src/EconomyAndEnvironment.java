import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** 経済労働局 and 環境局: places to see, garbage points, a calendar that is no table. */
final class EconomyAndEnvironment {
  private EconomyAndEnvironment() {}

  static void write(Output out, RandomGenerator random) throws IOException {
    touristSpots(out, random);
    garbagePoints(out, random);
    calendar(out);
  }

  /** A legacy workbook. */
  private static void touristSpots(Output out, RandomGenerator random) throws IOException {
    List<List<String>> names =
        List.of(
            List.of("灯台町", "汐見灯台", "シオミトウダイ", "Shiomi Lighthouse", "白い灯台。らせん階段をのぼると湾が一望できます"),
            List.of("帆掛町", "帆船資料館", "ハンセンシリョウカン", "Sailing Ship Museum", "木造の廻船を原寸で復元しています"),
            List.of("塩屋町", "塩屋神社", "シオヤジンジャ", "Shioya Shrine", "塩づくりの神をまつる社。夏の例大祭は舟でみこしが渡ります"),
            List.of("蛍沢", "蛍沢遊歩道", "ホタルザワユウホドウ", "Firefly Valley Walk", "6月の夜にほたるが舞う小川の道"),
            List.of("魚河岸", "魚河岸市場", "ウオガシイチバ", "Uogashi Fish Market", "朝５時から。アジとシラスが名物"),
            List.of("星見町", "星見の丘展望台", "ホシミノオカテンボウダイ", "Stargazer Hill", "街あかりの少ない丘の上の展望台"),
            List.of("三ツ橋", "三ツ橋", "ミツハシ", "The Three Bridges", "中洲をはさんで石橋が三つ続きます"),
            List.of("水車", "水車小屋", "スイシャゴヤ", "Old Water Mill", "今もそばをひく水車。第2日曜に見学できます"),
            List.of("茶畑", "茶畑の茶室", "チャバタケノチャシツ", "Tea Field House", "茶摘みのころは手もみ体験ができます"),
            List.of("千鳥浜", "千鳥浜海水浴場", "チドリハマカイスイヨクジョウ", "Chidorihama Beach", "遠浅の浜。７月～８月は監視員がいます"));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      List<String> name = names.get(i % 10);
      City.Town town = City.town(name.get(0));
      String part = List.of("", "　休憩所", "　売店", "　案内所").get(i / 10);
      String partKana = List.of("", "キュウケイジョ", "バイテン", "アンナイジョ").get(i / 10);
      City.Place place = City.named(town, name.get(1) + part, name.get(2) + partKana, random);
      rows.add(
          List.of(
              City.CODE,
              i + 1,
              City.PREFECTURE,
              City.NAME,
              place.name(),
              place.kana(),
              i < 10 ? name.get(3) : "",
              Hand.address(place, random),
              place.latitude(),
              place.longitude(),
              Hand.oneOf(random, List.of("火水木金土日", "月火水木金土日", "土日祝")),
              Hand.oneOf(random, List.of("9:00", "９：００", "10:00")),
              Hand.oneOf(random, List.of("16:30", "17：00", "日没")),
              Hand.oneOf(random, List.of("無料", "大人300円", "大人５００円、小人２００円")),
              name.get(4),
              Hand.oneOf(random, List.of("汐見駅から徒歩12分", "市バス「" + town.name() + "」下車すぐ")),
              Hand.phone(place.phone(), random)));
    }
    out.xls(
        "経済労働局/観光スポット.xls",
        "tourist-facility@2020",
        new Output.Sheet(
            "観光",
            List.of("汐見市観光施設一覧（経済労働局観光課）"),
            List.of(
                "都道府県コード又は市区町村コード",
                "NO",
                "都道府県名",
                "市区町村名",
                "名称",
                "名称_カナ",
                "名称_英語",
                "住所",
                "緯度",
                "経度",
                "利用可能曜日",
                "開始時間",
                "終了時間",
                "料金(基本)",
                "説明",
                "アクセス方法",
                "連絡先電話番号"),
            rows));
  }

  /** The longest list: collection days as each ward office abbreviates them. */
  private static void garbagePoints(Output out, RandomGenerator random) throws IOException {
    List<String> corners =
        List.of("公園前", "郵便ポスト横", "角の電柱", "集合住宅入口", "坂の下", "橋のたもと", "町内会掲示板前", "神社裏");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      City.Place place = City.place(i, new City.Kind("", ""), random);
      boolean west = place.town().ward() == City.Ward.OKA;
      rows.add(
          List.of(
              place.town().ward().name,
              random.nextInt(6) == 0 ? Hand.wide("" + (i + 1)) : i + 1,
              place.town().name(),
              place.number() + " " + Hand.oneOf(random, corners),
              west ? "月・木" : random.nextBoolean() ? "火・金" : "火金",
              west ? "水曜日" : "木曜",
              Hand.oneOf(random, List.of("第1・第3土", "第２・４土曜", "第１第３土曜日")),
              random.nextInt(8) == 0 ? "カラスよけネットあり" : "",
              Hand.degrees(place.latitude(), 6),
              Hand.degrees(place.longitude(), 6)));
    }
    out.text(
        "環境局/ごみ集積所.csv",
        "waste-station@2026-08-01",
        Output.TextForm.CP932,
        new Output.Sheet(
            "",
            List.of(),
            List.of("区", "番号", "町名", "場所", "普通ごみ", "プラスチック", "小物金属", "備考", "緯度", "経度"),
            rows));
  }

  /** A page for printing that someone gave the name of a workbook. */
  private static void calendar(Output out) throws IOException {
    String page =
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj
        4 0 obj<</Length 0>>stream

        endstream endobj
        trailer<</Root 1 0 R/Size 5>>
        %%EOF
        """;
    out.other("環境局/収集カレンダー.xlsx", page.getBytes(StandardCharsets.US_ASCII));
  }
}
