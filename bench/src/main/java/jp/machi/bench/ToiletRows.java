package jp.machi.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;

/**
 * Made-up toilets of a made-up city in twelve columns: eleven of the standard's 公衆トイレ一覧 and one of
 * the city's own. Some five rows of a hundred are written the way people write. Each row comes from
 * a seed and its number.
 */
final class ToiletRows {
  static final List<Column> COLUMNS =
      List.of(
          new Column("全国地方公共団体コード", ColumnType.TEXT),
          new Column("ID", ColumnType.TEXT),
          new Column("名称", ColumnType.TEXT),
          new Column("名称_カナ", ColumnType.TEXT),
          new Column("所在地_連結表記", ColumnType.TEXT),
          new Column("緯度", ColumnType.DECIMAL),
          new Column("経度", ColumnType.DECIMAL),
          new Column("男性トイレ総数", ColumnType.INTEGER),
          new Column("車椅子使用者用トイレ有無", ColumnType.TEXT),
          new Column("オストメイト設置トイレ有無", ColumnType.TEXT),
          new Column("設置年月日", ColumnType.DATE),
          new Column("設置位置", ColumnType.TEXT));

  private static final long SEED = 20_260_407L;
  private static final int MESSY_PER_HUNDRED = 5;
  private static final int FIRST_YEAR = 1990;
  private static final int HEISEI_BEFORE = 1988;
  private static final String[] WARDS = {"海浜区", "中央区", "丘陵区", "川辺区", "港区", "北野区", "南原区"};
  private static final String[] TOWNS = {
    "青葉町", "緑ケ丘", "本町", "新田", "大手町", "栄", "若松", "富士見", "桜木", "山下", "東雲", "高砂", "末広", "曙"
  };
  private static final String[] KANA = {
    "アオバチョウ", "ミドリガオカ", "ホンチョウ", "シンデン", "オオテマチ", "サカエ", "ワカマツ", "フジミ", "サクラギ", "ヤマシタ", "シノノメ",
    "タカサゴ", "スエヒロ", "アケボノ"
  };
  private static final String[] HALF_KANA = {
    "ｱｵﾊﾞﾁｮｳ",
    "ﾐﾄﾞﾘｶﾞｵｶ",
    "ﾎﾝﾁｮｳ",
    "ｼﾝﾃﾞﾝ",
    "ｵｵﾃﾏﾁ",
    "ｻｶｴ",
    "ﾜｶﾏﾂ",
    "ﾌｼﾞﾐ",
    "ｻｸﾗｷﾞ",
    "ﾔﾏｼﾀ",
    "ｼﾉﾉﾒ",
    "ﾀｶｻｺﾞ",
    "ｽｴﾋﾛ",
    "ｱｹﾎﾞﾉ"
  };
  private static final String[] PLACES = {
    "", "公園の北側", "噴水の南, 売店の隣", "正面入口の①番", "駐車場のとなり", "管理事務所の１階", "改札の外、階段の下"
  };

  private ToiletRows() {}

  /** The cells of a row; clean ones are canonical texts. */
  static String[] row(long number, boolean mayBeMessy) {
    RandomGenerator random = new SplittableRandom(SEED + number);
    int town = random.nextInt(TOWNS.length);
    int park = random.nextInt(1, 900);
    boolean messy = mayBeMessy && random.nextInt(100) < MESSY_PER_HUNDRED;
    String address =
        "海野県架空市"
            + pick(random, WARDS)
            + TOWNS[town]
            + random.nextInt(1, 9)
            + "丁目"
            + random.nextInt(1, 40)
            + "番"
            + random.nextInt(1, 30)
            + "号";
    LocalDate day = LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(10_000));
    String count = Integer.toString(random.nextInt(1, 13));
    return new String[] {
      "149993",
      "KA" + (100_000_000L + number),
      TOWNS[town] + "第" + park + "公園トイレ",
      (messy ? HALF_KANA[town] : KANA[town]) + "ダイ" + park + "コウエン",
      messy ? wide(address) : address,
      degrees(35, random),
      degrees(139, random),
      messy ? wide(count) : count,
      messy ? "○" : random.nextBoolean() ? "有" : "無",
      messy ? "なし" : random.nextBoolean() ? "有" : "無",
      messy ? wareki(day) : day.toString(),
      pick(random, PLACES)
    };
  }

  private static String degrees(int whole, RandomGenerator random) {
    int digits = random.nextInt(100_000, 1_000_000);
    // The last of six digits is never zero, so that the text is the shortest of its number.
    return whole + "." + (digits % 10 == 0 ? digits + 1 : digits);
  }

  private static String wareki(LocalDate day) {
    return "平成"
        + (day.getYear() - HEISEI_BEFORE)
        + "年"
        + day.getMonthValue()
        + "月"
        + day.getDayOfMonth()
        + "日";
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder(text);
    for (int i = 0; i < wide.length(); i++) {
      char c = wide.charAt(i);
      if (c >= '0' && c <= '9') {
        wide.setCharAt(i, (char) (c - '0' + '０'));
      }
    }
    return wide.toString();
  }

  private static String pick(RandomGenerator random, String[] from) {
    return from[random.nextInt(from.length)];
  }

  /**
   * Writes a CSV file.
   *
   * @param misfit number of a row whose count of toilets is no number, 0 for none
   */
  static void write(Path file, Charset charset, long rows, long misfit) throws IOException {
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(file), charset.newEncoder()))) {
      writeLine(out, COLUMNS.stream().map(Column::name).toArray(String[]::new));
      for (long number = 1; number <= rows; number++) {
        String[] cells = row(number, true);
        if (number == misfit) {
          cells[7] = "約" + cells[7];
        }
        writeLine(out, cells);
      }
    }
  }

  private static void writeLine(BufferedWriter out, String[] cells) throws IOException {
    for (int column = 0; column < cells.length; column++) {
      if (column > 0) {
        out.write(',');
      }
      String cell = cells[column];
      out.write(cell.indexOf(',') >= 0 ? "\"" + cell + "\"" : cell);
    }
    out.write("\r\n");
  }
}
