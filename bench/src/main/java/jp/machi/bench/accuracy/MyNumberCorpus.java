package jp.machi.bench.accuracy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Made-up tables with My Numbers, and with other numbers, always the same ones. Nothing in them is
 * of a real person.
 */
final class MyNumberCorpus {
  private static final long SEED = 20_260_401;
  private static final int TEXT_ROWS = 20;

  private static final List<String> SENTENCES =
      List.of(
          "%s",
          "本人の番号は%sです。",
          "個人番号：%s",
          "マイナンバー %s を確認した",
          "（%s）",
          "汐見花子 %s 昭和55年4月1日生",
          "確認済み、%s、04-1234-5678に連絡",
          "No.%s",
          "1980-04-01 %s 汐見市港町1-2-3",
          "申請書に%sと記入あり。手数料300円。",
          "世帯主%s、子2人（平成30年、令和2年生）",
          "電話 044-200-2111 番号 %s",
          "①%s②提出待ち");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  /**
   * A table and which of its rows hold the numbers that are counted.
   *
   * @param name class of the corpus
   */
  record Case(String name, MadeTable table, List<Long> rows) {}

  /** Tables with about so many My Numbers in every form and place. */
  List<Case> positives(int numbers) {
    List<Case> cases = new ArrayList<>();
    int made = 0;
    for (int i = 0; made < numbers; i++) {
      Case one =
          switch (i % 4) {
            case 0 -> wholeColumn(i);
            case 1 -> partOfColumn(i);
            case 2 -> amongTexts(1 + random.nextInt(3), "a cell among texts", "%s");
            default ->
                amongTexts(
                    1 + random.nextInt(5),
                    "in a sentence",
                    SENTENCES.get(i / 4 % SENTENCES.size()));
          };
      cases.add(one);
      made += one.rows().size();
    }
    return cases;
  }

  private Case wholeColumn(int i) {
    String heading = List.of("個人番号", "番号", "メモ", "本人確認", "No").get(i / 4 % 5);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < 30; row++) {
      rows.add(List.of("項目" + row, written()));
    }
    return of("a column of its own", heading, rows);
  }

  private Case partOfColumn(int i) {
    List<List<String>> rows = new ArrayList<>();
    List<Long> numbered = new ArrayList<>();
    for (int row = 0; row < 40; row++) {
      boolean number = row == 0 || random.nextInt(3) == 0;
      rows.add(List.of("項目" + row, number ? written() : i % 8 == 1 ? "" : "なし"));
      if (number) {
        numbered.add(row + 2L);
      }
    }
    return new Case("a column filled in part", MadeTable.of(List.of("名称", "確認欄"), rows), numbered);
  }

  private Case amongTexts(int numbers, String name, String sentence) {
    List<List<String>> rows = new ArrayList<>();
    List<Long> numbered = new ArrayList<>();
    for (int row = 0; row < TEXT_ROWS; row++) {
      boolean number = row % (TEXT_ROWS / 5) == 1 && numbered.size() < numbers;
      String text = number ? String.format(Locale.ROOT, sentence, written()) : "北口から徒歩" + row + "分";
      rows.add(List.of("項目" + row, text));
      if (number) {
        numbered.add(row + 2L);
      }
    }
    return new Case(name, MadeTable.of(List.of("名称", "備考"), rows), numbered);
  }

  private String written() {
    List<MyNumberForms.Form> forms = MyNumberForms.ALL;
    return forms
        .get(random.nextInt(forms.size()))
        .write()
        .apply(MyNumberForms.number(random), random);
  }

  /** Each form as often as every other, one a table; the name of a case is that of its form. */
  List<Case> everyForm(int each) {
    List<Case> cases = new ArrayList<>();
    for (MyNumberForms.Form form : MyNumberForms.ALL) {
      for (int i = 0; i < each; i++) {
        String number = form.write().apply(MyNumberForms.number(random), random);
        String text = String.format(Locale.ROOT, SENTENCES.get(i % SENTENCES.size()), number);
        cases.add(of(form.name(), "備考", List.of(List.of("項目", text))));
      }
    }
    return cases;
  }

  /** One My Number hidden among other numbers of twelve digits, which no rule can tell apart. */
  List<Case> hidden(int numbers) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < numbers; i++) {
      List<List<String>> rows = new ArrayList<>();
      for (int row = 0; row < 30; row++) {
        rows.add(List.of("項目" + row, row == 7 ? MyNumberForms.number(random) : digits(12)));
      }
      cases.add(new Case("one among others", MadeTable.of(List.of("名称", "番号"), rows), List.of(9L)));
    }
    return cases;
  }

  /** Tables of other numbers: every class has as many cells as every other. */
  List<Case> negatives(int cells) {
    List<Negative> classes = classes();
    List<Case> cases = new ArrayList<>();
    int each = cells / classes.size();
    for (Negative negative : classes) {
      for (int made = 0; made < each; ) {
        int rows = Math.min(each - made, negative.fewest() + random.nextInt(negative.more()));
        int begin = random.nextInt(900_000);
        List<List<String>> table = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
          table.add(List.of("項目" + row, negative.cell().apply(begin + row)));
        }
        cases.add(of(negative.name(), negative.heading(), table));
        made += rows;
      }
    }
    return cases;
  }

  /** A class of other numbers; tables have {@code fewest} rows and up to {@code more} on top. */
  private record Negative(
      String name, String heading, int fewest, int more, Function<Integer, String> cell) {}

  private List<Negative> classes() {
    List<Negative> classes = new ArrayList<>();
    classes.add(column("identifiers of 12 digits at random", "番号", _ -> digits(12)));
    classes.add(column("identifiers that count up from a code", "ID", n -> "222127" + six(n)));
    classes.add(column("the same under no telling heading", "整理", n -> "131016" + six(n)));
    classes.add(column("codes 4-4-4", "利用券", _ -> digits(4) + "-" + digits(4) + "-" + digits(4)));
    classes.add(column("corporate numbers", "法人番号", _ -> digits(13)));
    classes.add(column("invoice numbers", "登録番号", _ -> "T" + digits(13)));
    classes.add(column("JAN codes", "JAN", _ -> "49" + digits(11)));
    classes.add(
        column(
            "telephone numbers", "電話", _ -> "0" + digits(2) + "-" + digits(3) + "-" + digits(4)));
    classes.add(
        column(
            "telephone numbers with country code",
            "TEL",
            _ -> "+81-" + digits(2) + "-" + digits(4) + "-" + digits(4)));
    classes.add(column("moments of 12 digits", "更新", _ -> moment("%04d%02d%02d%02d%02d")));
    classes.add(column("moments with signs", "更新", _ -> moment("%04d-%02d-%02d %02d%02d")));
    classes.add(column("coordinates", "緯度", _ -> "35." + digits(12)));
    classes.add(
        column(
            "postal code and telephone",
            "連絡",
            _ -> digits(3) + "-" + digits(4) + " 0" + digits(9)));
    classes.add(
        column(
            "amounts",
            "決算",
            _ ->
                (1 + random.nextInt(9))
                    + digits(2)
                    + ","
                    + digits(3)
                    + ","
                    + digits(3)
                    + ","
                    + digits(3)));
    classes.add(column("amounts with their unit", "内訳", _ -> "1" + digits(11) + "円"));
    classes.add(
        column(
            "addresses of pages", "URL", _ -> "https://city.example.jp/d/" + digits(12) + ".html"));
    classes.add(column("16 digits and more", "番号", _ -> digits(16 + random.nextInt(5))));
    classes.add(column("codes with letters", "品番", _ -> "A" + digits(12)));
    classes.add(
        sentences(
            "called something else",
            "備考",
            _ -> one("管理番号 %s", "お問い合わせ番号：%s", "伝票番号は%s", "受付番号%s", "TEL %s")));
    classes.add(
        new Negative(
            "one to three numbers of 12 digits without a word", "備考", 1, 3, _ -> digits(12)));
    return classes;
  }

  private static Negative column(String name, String heading, Function<Integer, String> cell) {
    return new Negative(name, heading, 10, 190, cell);
  }

  private static Negative sentences(String name, String heading, Function<Integer, String> cell) {
    return new Negative(name, heading, 1, 30, cell);
  }

  private String one(String... sentences) {
    return String.format(Locale.ROOT, sentences[random.nextInt(sentences.length)], digits(12));
  }

  private String moment(String form) {
    return String.format(
        Locale.ROOT,
        form,
        2000 + random.nextInt(27),
        1 + random.nextInt(12),
        1 + random.nextInt(28),
        random.nextInt(24),
        random.nextInt(60));
  }

  private static String six(int number) {
    return String.format(Locale.ROOT, "%06d", number);
  }

  private String digits(int length) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < length; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private static Case of(String name, String heading, List<List<String>> rows) {
    List<Long> numbered = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      numbered.add(row + 2L);
    }
    return new Case(
        name, MadeTable.of(List.of("名称", heading), rows), Collections.unmodifiableList(numbered));
  }
}
