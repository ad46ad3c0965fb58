package jp.machi.testkit.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What stands in the cells: columns of lists that cities keep, of a city that does not exist. */
final class Words {
  private static final List<String> PLACES =
      List.of("潮見", "港", "松原", "北浜", "汐入", "高砂", "千鳥", "若葉", "青葉", "緑ヶ丘", "本町", "栄", "曙", "桜木");
  private static final List<String> KINDS =
      List.of("公園", "図書館", "保育園", "小学校", "集会所", "体育館", "児童館", "公民館", "診療所", "倉庫");
  static final List<String> WARDS = List.of("中央区", "港区", "東区", "西区", "北区", "潮見区", "山手区");

  /** A column of a list: its name, maybe in a group, and how its values are made. */
  record Column(List<String> path, Kind kind) {}

  /** What a column holds. */
  enum Kind {
    NAME,
    ADDRESS,
    PHONE,
    COUNT,
    DATE,
    URL,
    MARK,
    NOTE,
    RUNNING
  }

  private static final List<List<Column>> GROUPS =
      List.of(
          counts("男性トイレ数", "大便器", "小便器"),
          counts("女性トイレ数", "洋式", "和式"),
          counts("定員", "０歳", "１歳", "２歳"),
          counts("利用者数", "大人", "小人"),
          counts("蔵書数", "一般書", "児童書", "雑誌"),
          List.of(
              new Column(List.of("収容人数", "屋内", "大人"), Kind.COUNT),
              new Column(List.of("収容人数", "屋内", "子ども"), Kind.COUNT),
              new Column(List.of("収容人数", "屋外"), Kind.COUNT)),
          List.of(
              new Column(List.of("連絡先", "電話番号"), Kind.PHONE),
              new Column(List.of("連絡先", "URL"), Kind.URL)),
          List.of(
              new Column(List.of("設備", "車椅子用"), Kind.MARK),
              new Column(List.of("設備", "駐車台数"), Kind.COUNT)));

  private static final List<Column> SINGLES =
      List.of(
          new Column(List.of("電話番号"), Kind.PHONE),
          new Column(List.of("設置年月日"), Kind.DATE),
          new Column(List.of("面積"), Kind.COUNT),
          new Column(List.of("駐車場の有無"), Kind.MARK),
          new Column(List.of("URL"), Kind.URL));

  private final RandomGenerator random;

  Words(RandomGenerator random) {
    this.random = random;
  }

  private static List<Column> counts(String parent, String... children) {
    List<Column> columns = new ArrayList<>();
    for (String child : children) {
      columns.add(new Column(List.of(parent, child), Kind.COUNT));
    }
    return columns;
  }

  /** Columns of a list of places; with groups of two levels where asked. */
  List<Column> columns(boolean grouped) {
    List<Column> columns = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      columns.add(new Column(List.of("番号"), Kind.RUNNING));
    }
    columns.add(new Column(List.of(random.nextBoolean() ? "名称" : "施設名"), Kind.NAME));
    columns.add(new Column(List.of(random.nextBoolean() ? "所在地" : "住所"), Kind.ADDRESS));
    int singles = random.nextInt(1, 3);
    for (int i : some(SINGLES.size(), singles)) {
      columns.add(SINGLES.get(i));
    }
    if (grouped) {
      for (int i : some(GROUPS.size(), random.nextInt(1, 4))) {
        boolean taken =
            columns.stream()
                .anyMatch(
                    c -> c.path().getFirst().equals(GROUPS.get(i).getFirst().path().getLast()));
        if (!taken) {
          columns.addAll(GROUPS.get(i));
        }
      }
    }
    if (random.nextBoolean()) {
      columns.add(new Column(List.of("備考"), Kind.NOTE));
    }
    return columns;
  }

  private List<Integer> some(int of, int count) {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < of; i++) {
      left.add(i);
    }
    Collections.shuffle(left, random);
    return left.subList(0, count).stream().sorted().toList();
  }

  /** A record. */
  List<String> record(List<Column> columns, int number) {
    List<String> cells = new ArrayList<>();
    for (Column column : columns) {
      cells.add(value(column.kind(), number));
    }
    return cells;
  }

  private String value(Kind kind, int number) {
    return switch (kind) {
      case RUNNING -> Integer.toString(number);
      case NAME ->
          place() + (random.nextInt(4) == 0 ? "第" + random.nextInt(2, 9) : "") + pick(KINDS);
      case ADDRESS ->
          "汐見市" + pick(WARDS) + place() + random.nextInt(1, 9) + "-" + random.nextInt(1, 30);
      case PHONE -> "099-" + random.nextInt(200, 999) + "-" + random.nextInt(1000, 9999);
      case COUNT -> random.nextInt(12) == 0 ? "" : Integer.toString(random.nextInt(0, 400));
      case DATE ->
          String.format(
              Locale.ROOT,
              "%d-%02d-%02d",
              random.nextInt(1960, 2026),
              random.nextInt(1, 13),
              random.nextInt(1, 29));
      case URL -> "https://www.city.shiomi.example/" + random.nextInt(1000);
      case MARK -> random.nextBoolean() ? "○" : "×";
      case NOTE -> random.nextInt(3) == 0 ? pick(List.of("改修中", "予約が必要", "土日は休み")) : "";
    };
  }

  String place() {
    return pick(PLACES);
  }

  String ward() {
    return pick(WARDS);
  }

  <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** That many different of a list, in its order. */
  <T> List<T> several(List<T> of, int count) {
    return some(of.size(), Math.min(count, of.size())).stream().map(of::get).toList();
  }
}
