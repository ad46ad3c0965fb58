import java.util.List;
import java.util.random.RandomGenerator;

/**
 * 汐見市: three wards around a bay. The cape is in the south-west, the river 澪川 comes down from the
 * hills in the north. The whole city lies in the open sea south of Kanagawa.
 */
final class City {
  static final String PREFECTURE = "神奈川県";
  static final String NAME = "汐見市";

  /** Correct check digits; no municipality has these codes. */
  static final String CODE = "141909";

  private City() {}

  /** A ward and its code. */
  enum Ward {
    MINATO("港区", "141917"),
    KAWA("川区", "141925"),
    OKA("丘区", "141933");

    final String name;
    final String code;

    Ward(String name, String code) {
      this.name = name;
      this.code = code;
    }
  }

  /**
   * A town of a ward.
   *
   * @param chome number of its 丁目, 0 where it has none
   */
  record Town(Ward ward, String name, String kana, double latitude, double longitude, int chome) {}

  /**
   * The coast from the cape to the marsh, then the river from its springs to the mouth, then the
   * hills.
   */
  static final List<Town> TOWNS =
      List.of(
          new Town(Ward.MINATO, "灯台町", "トウダイチョウ", 35.018, 139.338, 0),
          new Town(Ward.MINATO, "塩屋町", "シオヤチョウ", 35.026, 139.332, 2),
          new Town(Ward.MINATO, "千鳥浜", "チドリハマ", 35.034, 139.338, 3),
          new Town(Ward.MINATO, "浜風", "ハマカゼ", 35.041, 139.347, 4),
          new Town(Ward.MINATO, "波止場町", "ハトバチョウ", 35.043, 139.358, 0),
          new Town(Ward.MINATO, "魚河岸", "ウオガシ", 35.044, 139.366, 2),
          new Town(Ward.MINATO, "汐見本町", "シオミホンチョウ", 35.050, 139.361, 5),
          new Town(Ward.MINATO, "帆掛町", "ホカケチョウ", 35.047, 139.376, 3),
          new Town(Ward.MINATO, "錨町", "イカリチョウ", 35.050, 139.387, 2),
          new Town(Ward.MINATO, "潮入町", "シオイリチョウ", 35.056, 139.397, 0),
          new Town(Ward.KAWA, "蛍沢", "ホタルザワ", 35.085, 139.345, 2),
          new Town(Ward.KAWA, "三ツ橋", "ミツハシ", 35.081, 139.356, 3),
          new Town(Ward.KAWA, "川霧町", "カワギリチョウ", 35.077, 139.350, 0),
          new Town(Ward.KAWA, "水車", "スイシャ", 35.073, 139.359, 4),
          new Town(Ward.KAWA, "渡し場", "ワタシバ", 35.068, 139.356, 0),
          new Town(Ward.KAWA, "柳堤", "ヤナギヅツミ", 35.066, 139.366, 3),
          new Town(Ward.KAWA, "中洲", "ナカス", 35.062, 139.362, 2),
          new Town(Ward.KAWA, "橋詰", "ハシヅメ", 35.058, 139.370, 3),
          new Town(Ward.KAWA, "舟入", "フナイリ", 35.053, 139.371, 2),
          new Town(Ward.KAWA, "澪川", "ミオガワ", 35.060, 139.378, 5),
          new Town(Ward.OKA, "緑苑", "リョクエン", 35.052, 139.327, 6),
          new Town(Ward.OKA, "段坂", "ダンザカ", 35.055, 139.339, 2),
          new Town(Ward.OKA, "見晴台", "ミハラシダイ", 35.060, 139.330, 4),
          new Town(Ward.OKA, "泉の森", "イズミノモリ", 35.064, 139.319, 3),
          new Town(Ward.OKA, "楠が丘", "クスガオカ", 35.066, 139.337, 5),
          new Town(Ward.OKA, "風見台", "カザミダイ", 35.070, 139.326, 3),
          new Town(Ward.OKA, "梅林", "バイリン", 35.074, 139.342, 2),
          new Town(Ward.OKA, "茶畑", "チャバタケ", 35.078, 139.331, 0),
          new Town(Ward.OKA, "星見町", "ホシミチョウ", 35.084, 139.323, 0),
          new Town(Ward.OKA, "峠下", "トウゲシタ", 35.089, 139.334, 0));

  /** The town of that name. */
  static Town town(String name) {
    return TOWNS.stream().filter(town -> town.name.equals(name)).findFirst().orElseThrow();
  }

  /** A kind of facility that a town may have. */
  record Kind(String name, String kana) {}

  /** A facility somewhere in a town. */
  record Place(
      Town town,
      String name,
      String kana,
      int chome,
      int block,
      int house,
      double latitude,
      double longitude,
      int line) {

    /** What follows the town: {@code 2-5-11}, or {@code 105-3} where it has no 丁目. */
    String number() {
      return chome == 0 ? block * 17 + "-" + house : chome + "-" + block + "-" + house;
    }

    /** Town and number as the address register writes it. */
    String street() {
      return town.name + number();
    }

    /** Address from the prefecture on. */
    String address() {
      return PREFECTURE + NAME + town.ward.name + street();
    }

    /** Postal code; no code in Japan starts with 219. */
    String postalCode() {
      return "219-%04d".formatted(TOWNS.indexOf(town) + 1);
    }

    /** Telephone number; no local exchange in Japan starts with 0. */
    String phone() {
      return "046-000-%04d".formatted(line);
    }
  }

  /** A facility of a kind in the n-th town of the list, at a place of its own. */
  static Place place(int n, Kind kind, RandomGenerator random) {
    Town town = TOWNS.get(Math.floorMod(n, TOWNS.size()));
    int round = Math.floorDiv(n, TOWNS.size());
    String ordinal = List.of("", "第二", "第三", "東", "西", "南", "北", "中央", "第四", "第五").get(round);
    String ordinalKana =
        List.of("", "ダイニ", "ダイサン", "ヒガシ", "ニシ", "ミナミ", "キタ", "チュウオウ", "ダイヨン", "ダイゴ").get(round);
    return named(
        town, town.name + ordinal + kind.name, town.kana + ordinalKana + kind.kana, random);
  }

  /** A facility with a name of its own. */
  static Place named(Town town, String name, String kana, RandomGenerator random) {
    return new Place(
        town,
        name,
        kana,
        town.chome == 0 ? 0 : 1 + random.nextInt(town.chome),
        1 + random.nextInt(22),
        1 + random.nextInt(20),
        town.latitude + random.nextDouble(-0.0026, 0.0026),
        town.longitude + random.nextDouble(-0.0032, 0.0032),
        1000 + random.nextInt(9000));
  }
}
