package jp.machi.testkit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import jp.machi.testkit.form.Form.TrueTable;
import jp.machi.testkit.form.Words.Column;
import jp.machi.testkit.form.Words.Kind;

/** Writes one list of places onto a canvas, with the habits of people who print their sheets. */
final class ListForm {
  private static final List<String> NOTES =
      List.of("※定員は令和7年4月1日現在の数です。", "注）電話番号は代表のものです。", "＊開館時間は施設により異なります", "出典：汐見市公園課");

  private final RandomGenerator random;
  private final Words words;
  private final Canvas canvas;
  private final List<String> traits;
  private final int left;
  private final List<Column> columns;
  private final boolean deep;
  private final int depth;
  private final boolean mergedHeader;
  private final boolean wards;
  private final List<List<String>> records = new ArrayList<>();
  private int row;
  private int headerRow;

  ListForm(RandomGenerator random, Canvas canvas, List<String> traits, int top, int left) {
    this.random = random;
    this.words = new Words(random);
    this.canvas = canvas;
    this.traits = traits;
    this.row = top;
    this.left = left;
    boolean grouped = random.nextInt(3) > 0;
    this.columns = new ArrayList<>(words.columns(grouped));
    this.deep = columns.stream().anyMatch(column -> column.path().size() > 1);
    this.depth = columns.stream().mapToInt(column -> column.path().size()).max().orElse(1);
    this.mergedHeader = random.nextInt(3) > 0;
    this.wards = random.nextInt(5) == 0;
    if (wards) {
      columns.addFirst(new Column(List.of("区"), Kind.NOTE));
    }
    if (deep) {
      traits.add(mergedHeader ? "merged header" : "header of two rows");
    }
  }

  /** Writes it; returns the table it holds. */
  TrueTable write() {
    title();
    header();
    int sections = wards ? 0 : random.nextInt(3) == 0 ? random.nextInt(2, 5) : 0;
    List<List<String>> rows = sections > 0 ? sections(sections) : plain();
    total(rows);
    notes();
    helper();
    List<String> names = new ArrayList<>();
    if (sections > 0) {
      names.add("区分");
    }
    columns.forEach(column -> names.add(String.join("_", column.path())));
    return new TrueTable(names, rows);
  }

  int end() {
    return row;
  }

  int width() {
    return columns.size();
  }

  private int last() {
    return left + columns.size() - 1;
  }

  private void title() {
    int style = random.nextInt(8);
    String title = "汐見市 施設一覧";
    switch (style) {
      case 0 -> {
        return;
      }
      case 1 -> canvas.put(row, left, title);
      case 2 -> {
        canvas.put(row, left, title);
        canvas.merge(row, left, row, last());
      }
      case 3 -> {
        canvas.put(row, left, title);
        canvas.put(row, last(), "令和7年4月1日現在");
      }
      case 6 -> canvas.put(row, left + columns.size() / 2, title);
      case 7 -> {
        canvas.put(row, left + 1, title);
        canvas.merge(row, left + 1, row, last());
      }
      case 4 -> {
        canvas.put(row++, left, title);
        canvas.put(row, left, "（公園課調べ）");
      }
      default -> {
        canvas.put(row, left, title);
        canvas.merge(row, left, row, Math.max(left, last() - 1));
        canvas.put(row, last(), "単位：人");
      }
    }
    row++;
    if (random.nextBoolean()) {
      row++;
    }
    traits.add("title of style " + style);
  }

  private void header() {
    headerRow = row;
    if (!deep) {
      for (int i = 0; i < columns.size(); i++) {
        canvas.put(row, left + i, columns.get(i).path().getFirst());
      }
      row++;
      english();
      units();
      return;
    }
    writeHeader(row);
    row += depth;
    english();
    units();
  }

  private void writeHeader(int at) {
    for (int i = 0; i < columns.size(); i++) {
      List<String> path = columns.get(i).path();
      for (int level = 0; level < path.size(); level++) {
        if (i > 0 && isSame(i - 1, i, level)) {
          continue;
        }
        canvas.put(at + level, left + i, path.get(level));
        if (mergedHeader) {
          int end = i;
          while (end + 1 < columns.size() && isSame(i, end + 1, level)) {
            end++;
          }
          int bottom = level == path.size() - 1 ? at + depth - 1 : at + level;
          canvas.merge(at + level, left + i, bottom, left + end);
        }
      }
    }
  }

  /** Whether two columns share their names down to a level. */
  private boolean isSame(int one, int other, int level) {
    List<String> path = columns.get(one).path();
    List<String> others = columns.get(other).path();
    return path.size() > level + 1
        && others.size() > level
        && path.subList(0, level + 1).equals(others.subList(0, level + 1));
  }

  /** The names again as a program calls them. */
  private void english() {
    if (!deep && random.nextInt(12) == 0) {
      for (int i = 0; i < columns.size(); i++) {
        canvas.put(row, left + i, "item_" + (char) ('a' + i));
      }
      row++;
      traits.add("names in two languages");
    }
  }

  private void units() {
    boolean counts = columns.stream().anyMatch(column -> column.kind() == Kind.COUNT);
    if (counts && random.nextInt(8) == 0) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).kind() == Kind.COUNT) {
          canvas.put(row, left + i, "（人）");
        }
      }
      row++;
      traits.add("units");
    }
  }

  private List<List<String>> plain() {
    List<List<String>> rows = new ArrayList<>();
    int count = random.nextInt(4, 25);
    boolean gaps = random.nextInt(4) == 0;
    boolean again = !deep && count > 10 && random.nextInt(4) == 0;
    String ward = "";
    int wardRows = 0;
    for (int i = 0; i < count; i++) {
      List<String> record = record(i + 1);
      if (wards) {
        if (wardRows == 0) {
          ward = words.ward();
          wardRows = Math.min(count - i, random.nextInt(1, 5));
          canvas.put(row, left, ward);
          canvas.merge(row, left, row + wardRows - 1, left);
        }
        wardRows--;
        record.set(0, ward);
        canvas.line(row, left + 1, record.subList(1, record.size()));
      } else {
        canvas.line(row, left, record);
      }
      rows.add(record);
      row++;
      if (gaps && !wards && i > 1 && i < count - 1 && random.nextInt(6) == 0) {
        row++;
      }
      if (again && i == count / 2) {
        for (int c = 0; c < columns.size() && wardRows == 0; c++) {
          canvas.put(row, left + c, columns.get(c).path().getFirst());
        }
        row += wardRows == 0 ? 1 : 0;
      }
      if (random.nextInt(80) == 0 && wardRows == 0) {
        canvas.line(row, left, record(99));
        canvas.hideRow(row++);
        traits.add("hidden row");
      }
    }
    if (wards) {
      traits.add("merged down");
    }
    if (gaps) {
      traits.add("blank rows");
    }
    if (again) {
      traits.add("header again");
    }
    return rows;
  }

  private List<String> record(int number) {
    List<String> record = new ArrayList<>(words.record(columns, number));
    records.add(record);
    return record;
  }

  private List<List<String>> sections(int count) {
    List<List<String>> rows = new ArrayList<>();
    boolean bare = random.nextInt(12) == 0;
    boolean marked = !bare && random.nextBoolean();
    boolean merged = !bare && (!marked || random.nextBoolean());
    boolean subtotals = hasFirstText() && random.nextInt(3) == 0;
    String mark = words.pick(List.of("■", "●", "◆", "【"));
    boolean spaced = random.nextBoolean();
    for (String ward : words.several(Words.WARDS, count)) {
      if (spaced && !rows.isEmpty()) {
        row++;
      }
      canvas.put(row, left, !marked ? ward : mark.equals("【") ? "【" + ward + "】" : mark + ward);
      if (merged) {
        canvas.merge(row, left, row, last());
      }
      row++;
      List<List<String>> own = new ArrayList<>();
      int records = random.nextInt(1, 7);
      for (int i = 0; i < records; i++) {
        List<String> record = record(i + 1);
        canvas.line(row++, left, record);
        own.add(record);
      }
      if (subtotals) {
        sum(own, "小計");
      }
      for (List<String> record : own) {
        List<String> full = new ArrayList<>(record);
        full.addFirst(ward);
        rows.add(full);
      }
    }
    traits.add(bare ? "bare headings" : marked ? "marked headings" : "merged headings");
    if (subtotals) {
      traits.add("subtotals");
    }
    return rows;
  }

  private boolean hasFirstText() {
    return columns.getFirst().kind() == Kind.NAME && counts() > 0;
  }

  private long counts() {
    return columns.stream().filter(column -> column.kind() == Kind.COUNT).count();
  }

  private void total(List<List<String>> rows) {
    if (wards || counts() == 0 || columns.getFirst().kind() != Kind.NAME || random.nextInt(3) > 0) {
      return;
    }
    int extra = rows.getFirst().size() - columns.size();
    sum(
        rows.stream().map(cells -> cells.subList(extra, cells.size())).toList(),
        words.pick(List.of("合計", "計", "合　計", "総計", "汐見市計", "全施設合計")));
    traits.add("total");
  }

  private void sum(List<List<String>> rows, String label) {
    canvas.put(row, left, label);
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).kind() == Kind.COUNT) {
        long sum = 0;
        for (List<String> cells : rows) {
          sum += cells.get(i).isEmpty() ? 0 : Long.parseLong(cells.get(i));
        }
        canvas.put(row, left + i, Long.toString(sum));
      }
    }
    row++;
  }

  private void notes() {
    int count = random.nextInt(4) - 1;
    if (count <= 0) {
      return;
    }
    row += random.nextInt(2);
    for (String note : words.several(NOTES, count)) {
      if (random.nextInt(5) == 0) {
        canvas.line(row++, left, List.of("※" + count, "くわしくは窓口で"));
        continue;
      }
      canvas.put(row, left, note);
      if (random.nextBoolean()) {
        canvas.merge(row, left, row, last());
      }
      row++;
      if (random.nextInt(5) == 0) {
        canvas.put(row++, left, "　（ただし休館日を除く）");
      }
    }
    traits.add("notes");
  }

  /** A column with keys for lookups, which its author hid. */
  private void helper() {
    if (left == 0 && random.nextInt(8) == 0) {
      int column = last() + 1;
      canvas.put(headerRow, column, "検索キー");
      for (int at = headerRow + 2; at < row; at++) {
        canvas.put(at, column, "K" + at);
      }
      canvas.hideColumn(column);
      traits.add("hidden column");
    }
  }
}
