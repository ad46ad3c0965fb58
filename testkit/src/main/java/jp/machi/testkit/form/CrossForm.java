package jp.machi.testkit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import jp.machi.testkit.form.Form.TrueTable;

/** Writes a statistical table with years or months across. */
final class CrossForm {
  private static final List<String> SEXES = List.of("男", "女");

  private final RandomGenerator random;
  private final Words words;
  private final Canvas canvas;
  private final List<String> traits;
  private final List<String> times = new ArrayList<>();
  private String timeName = "年";

  CrossForm(RandomGenerator random, Canvas canvas, List<String> traits) {
    this.random = random;
    this.words = new Words(random);
    this.canvas = canvas;
    this.traits = traits;
    times();
  }

  private void times() {
    int count = random.nextInt(3, 8);
    int style = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      switch (style) {
        case 0 -> times.add("令和" + (i + 1) + "年");
        case 1 -> times.add((2015 + i) + "年");
        case 2 -> times.add("令和" + (i + 2) + "年度");
        default -> times.add((4 + i) + "月");
      }
    }
    timeName = List.of("年", "年", "年度", "月").get(style);
  }

  TrueTable write() {
    boolean sexes = random.nextBoolean();
    boolean sums = random.nextBoolean();
    int row = random.nextInt(2);
    if (random.nextBoolean()) {
      canvas.put(row++, 0, "地区別の人口の推移");
    }
    String corner = words.pick(List.of("地区", "町名", "地区＼" + timeName));
    List<String> inner = sexes ? (sums ? List.of("男", "女", "計") : SEXES) : List.of("");
    int depth = sexes ? 2 : 1;
    canvas.put(row, 0, corner);
    canvas.merge(row, 0, row + depth - 1, 0);
    for (int t = 0; t < times.size(); t++) {
      int column = 1 + t * inner.size();
      canvas.put(row, column, times.get(t));
      if (sexes) {
        canvas.merge(row, column, row, column + inner.size() - 1);
        canvas.line(row + 1, column, inner);
      }
    }
    boolean total = !sexes && timeName.equals("月") && sums;
    if (total) {
      canvas.put(row, 1 + times.size(), "合計");
    }
    List<List<String>> truth = body(row + depth, inner, total);
    List<String> header = new ArrayList<>(List.of(corner.replaceAll("＼.*", ""), timeName));
    if (sexes) {
      header.add("性別");
    }
    header.add("値");
    traits.add("cross table" + (sexes ? " in two levels" : "") + (sums ? " with sums" : ""));
    return new TrueTable(header, truth);
  }

  private List<List<String>> body(int from, List<String> inner, boolean total) {
    int row = from;
    List<List<String>> truth = new ArrayList<>();
    int width = times.size() * inner.size();
    long[] sums = new long[width + 1];
    for (String ward : words.several(Words.WARDS, random.nextInt(3, 8))) {
      canvas.put(row, 0, ward);
      long all = 0;
      long group = 0;
      for (int i = 0; i < width; i++) {
        String kind = inner.get(i % inner.size());
        String time = times.get(i / inner.size());
        long value = kind.equals("計") ? group : random.nextLong(10, 9000);
        group = kind.equals("計") ? 0 : group + value;
        all += value;
        sums[i] += value;
        canvas.put(row, 1 + i, Long.toString(value));
        if (kind.isEmpty()) {
          truth.add(List.of(ward, time, Long.toString(value)));
        } else if (!kind.equals("計")) {
          truth.add(List.of(ward, time, kind, Long.toString(value)));
        }
      }
      if (total) {
        canvas.put(row, 1 + width, Long.toString(all));
        sums[width] += all;
      }
      row++;
    }
    if (random.nextBoolean()) {
      canvas.put(row, 0, words.pick(List.of("計", "合計", "総数")));
      for (int i = 0; i < width + (total ? 1 : 0); i++) {
        canvas.put(row, 1 + i, Long.toString(sums[i]));
      }
    }
    return truth;
  }
}
