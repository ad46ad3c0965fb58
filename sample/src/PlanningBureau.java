import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** 総務企画局 and 財政局: Wi-Fi, population, and a list behind a password. */
final class PlanningBureau {
  private PlanningBureau() {}

  static void write(Output out, RandomGenerator random) throws IOException {
    wifi(out, random);
    population(out, random);
    lockedLand(out, random);
  }

  /** Two sheets of one layout. */
  private static void wifi(Output out, RandomGenerator random) throws IOException {
    out.xlsx(
        "総務企画局/公衆無線LAN.xlsx",
        "public-wifi@2026-08-01",
        "published",
        List.of(
            wifiSheet("屋内施設", 45, new City.Kind("市民センター", "シミンセンター"), random),
            wifiSheet("屋外・公園", 22, new City.Kind("公園", "コウエン"), random)));
  }

  private static Output.Sheet wifiSheet(
      String name, int count, City.Kind kind, RandomGenerator random) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      City.Place place = City.place(i, kind, random);
      rows.add(
          List.of(
              City.CODE,
              name.charAt(1) + "-" + (i + 1),
              City.NAME,
              place.name(),
              place.kana(),
              place.town().ward().code,
              Hand.address(place, random),
              place.latitude(),
              place.longitude(),
              "汐見市総務企画局",
              Hand.phone(place.phone(), random),
              random.nextInt(5) == 0 ? Hand.wide("Shiomi_Free_Wi-Fi") : "Shiomi_Free_Wi-Fi",
              Hand.oneOf(random, List.of("全館", "１階ロビー", "広場周辺", "2F学習室")),
              ""));
    }
    return new Output.Sheet(
        name,
        List.of(),
        List.of(
            "全国地方公共団体コード",
            "ID",
            "地方公共団体名",
            "名称",
            "名称_カナ",
            "所在地_全国地方公共団体コード",
            "所在地_連結表記",
            "緯度",
            "経度",
            "設置者",
            "電話番号",
            "SSID",
            "提供エリア",
            "備考"),
        rows);
  }

  /** Sums as texts with commas, some numbers in full width, one survey day for all. */
  private static void population(Output out, RandomGenerator random) throws IOException {
    List<String> header =
        new ArrayList<>(
            List.of("全国地方公共団体コード", "地域コード", "地方公共団体名", "調査年月日", "地域名", "総人口", "男性", "女性"));
    for (String sex : List.of("男性", "女性")) {
      for (int age = 0; age < 85; age += 5) {
        header.add(age + "-" + (age + 4) + "歳の" + sex);
      }
      header.add("85歳以上の" + sex);
    }
    header.add("世帯数");
    header.add("備考");
    List<List<Object>> rows = new ArrayList<>();
    for (City.Town town : City.TOWNS) {
      List<Object> ages = new ArrayList<>();
      int[] sums = new int[2];
      for (int sex = 0; sex < 2; sex++) {
        for (int group = 0; group < 18; group++) {
          int people = 40 + town.chome() * 60 + random.nextInt(90) - group * 2;
          sums[sex] += people;
          ages.add(people > 300 && random.nextInt(8) == 0 ? Hand.wide("" + people) : people);
        }
      }
      List<Object> row =
          new ArrayList<>(
              List.of(
                  City.CODE,
                  "%s%03d".formatted(town.ward().code.substring(0, 5), rows.size() + 1),
                  City.PREFECTURE + City.NAME,
                  "令和8年3月31日",
                  town.ward().name + town.name(),
                  "%,d".formatted(sums[0] + sums[1]),
                  "%,d".formatted(sums[0]),
                  "%,d".formatted(sums[1])));
      row.addAll(ages);
      row.add("%,d".formatted((sums[0] + sums[1]) * 10 / 23));
      row.add("");
      rows.add(row);
    }
    out.xlsx(
        "総務企画局/年齢別人口.xlsx",
        "population@2026-08-01",
        "published",
        List.of(new Output.Sheet("R8.3末", List.of("汐見市　町別・年齢（５歳階級）別人口"), header, rows)));
  }

  private static void lockedLand(Output out, RandomGenerator random) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(List.of(i + 1, City.place(i, new City.Kind("市有地", ""), random).address()));
    }
    out.encrypted(
        "財政局/市有地一覧.xlsx", "shiomi", new Output.Sheet("市有地", List.of(), List.of("番号", "所在"), rows));
  }
}
