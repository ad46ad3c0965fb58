package jp.machi.testkit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import jp.machi.testkit.form.Form.TrueTable;
import jp.machi.testkit.form.Words.Column;
import jp.machi.testkit.form.Words.Kind;

/**
 * Makes workbooks laid out for the eye (神エクセル), each with the tables it really holds. Such files
 * with merged cells were not to be had from any city, so these stand in for them; they were written
 * from what clerks' guides warn against, not from what the recovery can do.
 */
public final class Forms {
  private static final List<Column> PLACE =
      List.of(
          new Column(List.of("名称"), Kind.NAME),
          new Column(List.of("所在地"), Kind.ADDRESS),
          new Column(List.of("電話番号"), Kind.PHONE));

  private Forms() {}

  /** A workbook; the same random numbers make the same one. */
  public static Form make(RandomGenerator random) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3, 4 -> list(random);
      case 5, 6 -> stacked(random);
      case 7 ->
          random.nextInt(3) > 0
              ? beside(random)
              : random.nextBoolean() ? titledSides(random) : titledBlocks(random);
      case 8 -> cross(random);
      default -> random.nextInt(3) == 0 ? withoutHeader(random) : list(random);
    };
  }

  private static Form list(RandomGenerator random) {
    Canvas canvas = new Canvas();
    List<String> traits = new ArrayList<>();
    int left = random.nextInt(4) == 0 ? 1 : 0;
    TrueTable table = new ListForm(random, canvas, traits, random.nextInt(2), left).write();
    return new Form(traits, canvas, List.of(table));
  }

  private static Form stacked(RandomGenerator random) {
    Canvas canvas = new Canvas();
    List<String> traits = new ArrayList<>(List.of("stacked"));
    TrueTable first = new ListForm(random, canvas, traits, 0, 0).write();
    int row = canvas.end() + random.nextInt(1, 3);
    List<TrueTable> tables = new ArrayList<>(List.of(first));
    if (random.nextBoolean()) {
      canvas.put(row++, 0, "２．備品一覧");
    }
    Words words = new Words(random);
    canvas.line(row++, 0, List.of("品名", "数量", "保管場所"));
    List<List<String>> rows = new ArrayList<>();
    for (String item : words.several(List.of("机", "椅子", "テント", "発電機", "毛布", "担架"), 5)) {
      List<String> record =
          List.of(item, Integer.toString(random.nextInt(1, 90)), words.place() + "倉庫");
      canvas.line(row++, 0, record);
      rows.add(record);
    }
    tables.add(new TrueTable(List.of("品名", "数量", "保管場所"), rows));
    return new Form(traits, canvas, tables);
  }

  private static Form beside(RandomGenerator random) {
    Canvas canvas = new Canvas();
    Words words = new Words(random);
    boolean alike = random.nextBoolean();
    int gap = random.nextInt(2) + (alike ? 0 : 1);
    int count = random.nextInt(4, 12);
    List<List<String>> rows = new ArrayList<>();
    side(canvas, words, PLACE, 0, count, rows);
    if (alike) {
      side(canvas, words, PLACE, 3 + gap, count - random.nextInt(3), rows);
      TrueTable table = new TrueTable(List.of("名称", "所在地", "電話番号"), rows);
      return new Form(List.of("side by side, alike, gap " + gap), canvas, List.of(table));
    }
    List<Column> others =
        List.of(new Column(List.of("品名"), Kind.NAME), new Column(List.of("数量"), Kind.COUNT));
    List<List<String>> right = new ArrayList<>();
    side(canvas, words, others, 3 + gap, count - random.nextInt(3), right);
    return new Form(
        List.of("side by side, different"),
        canvas,
        List.of(
            new TrueTable(List.of("名称", "所在地", "電話番号"), rows),
            new TrueTable(List.of("品名", "数量"), right)));
  }

  /** The same list twice beside each other, each under the name of its area. */
  private static Form titledSides(RandomGenerator random) {
    Canvas canvas = new Canvas();
    Words words = new Words(random);
    List<String> areas = words.several(Words.WARDS, random.nextInt(2, 4));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < areas.size(); i++) {
      int left = i * 3;
      canvas.put(0, left, areas.get(i));
      canvas.merge(0, left, 0, left + 2);
      canvas.line(1, left, List.of("名称", "所在地", "電話番号"));
      int count = random.nextInt(3, 9);
      for (int at = 0; at < count; at++) {
        List<String> record = words.record(PLACE, at);
        canvas.line(2 + at, left, record);
        List<String> full = new ArrayList<>(record);
        full.addFirst(areas.get(i));
        rows.add(full);
      }
    }
    TrueTable table = new TrueTable(List.of("区分", "名称", "所在地", "電話番号"), rows);
    return new Form(List.of("side by side under titles"), canvas, List.of(table));
  }

  /** The same list below each other, each with its title and header. */
  private static Form titledBlocks(RandomGenerator random) {
    Canvas canvas = new Canvas();
    Words words = new Words(random);
    boolean marked = random.nextBoolean();
    int row = 0;
    List<List<String>> rows = new ArrayList<>();
    for (String area : words.several(Words.WARDS, random.nextInt(2, 5))) {
      canvas.put(row++, 0, marked ? "■" + area : area);
      canvas.line(row++, 0, List.of("名称", "所在地", "電話番号"));
      int count = random.nextInt(3, 9);
      for (int at = 0; at < count; at++) {
        List<String> record = words.record(PLACE, at);
        canvas.line(row++, 0, record);
        List<String> full = new ArrayList<>(record);
        full.addFirst(area);
        rows.add(full);
      }
      row += random.nextInt(3);
    }
    TrueTable table = new TrueTable(List.of("区分", "名称", "所在地", "電話番号"), rows);
    return new Form(List.of("blocks under titles"), canvas, List.of(table));
  }

  private static void side(
      Canvas canvas,
      Words words,
      List<Column> columns,
      int left,
      int count,
      List<List<String>> to) {
    canvas.line(0, left, columns.stream().map(column -> column.path().getFirst()).toList());
    for (int i = 0; i < count; i++) {
      List<String> record = words.record(columns, i);
      canvas.line(i + 1, left, record);
      to.add(record);
    }
  }

  private static Form cross(RandomGenerator random) {
    Canvas canvas = new Canvas();
    List<String> traits = new ArrayList<>();
    TrueTable table = new CrossForm(random, canvas, traits).write();
    return new Form(traits, canvas, List.of(table));
  }

  private static Form withoutHeader(RandomGenerator random) {
    Canvas canvas = new Canvas();
    Words words = new Words(random);
    List<Column> columns =
        List.of(
            new Column(List.of("列1"), Kind.NAME),
            new Column(List.of("列2"), Kind.PHONE),
            new Column(List.of("列3"), Kind.DATE),
            new Column(List.of("列4"), Kind.ADDRESS));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4, 15); i++) {
      List<String> record = words.record(columns, i);
      canvas.line(i, 0, record);
      rows.add(record);
    }
    TrueTable table = new TrueTable(List.of("列1", "列2", "列3", "列4"), rows);
    return new Form(List.of("no header"), canvas, List.of(table));
  }
}
