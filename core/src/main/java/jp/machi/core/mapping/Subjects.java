package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the lists of a dataset are about, from {@code mapping/subjects.tsv}: a list of 小学校 is one of
 * educational institutions. Immutable.
 */
final class Subjects {
  /** Two letters occur in any name. */
  private static final int SHORTEST = 2;

  private static final int LONGEST_ENDING = 5;

  /** What the title of a list ends with. */
  private static final List<String> LISTS =
      List.of(
          "一覧表",
          "一覧",
          "リスト",
          "名簿",
          "台帳",
          "データ",
          "情報",
          "マップ",
          "地図",
          "設置場所",
          "設置箇所",
          "設置状況",
          "設置施設",
          "所在地",
          "位置情報",
          "位置",
          "アクセスポイント",
          "スポット",
          "施設",
          "事業者",
          "箇所",
          "の",
          "等",
          "令和",
          "平成",
          "年度",
          "年",
          "月",
          "日",
          "現在",
          "版",
          "list",
          "data",
          "locations",
          "location",
          "info",
          "information",
          "table",
          "all");

  private static final Set<String> IDENTITIES =
      Set.of("名", "名称", "の名称", "番号", "no", "id", "コード", "name", "number", "code");

  private final Map<String, List<String>> words = new TreeMap<>();

  private Subjects(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        List<String> each = words.computeIfAbsent(cells[0], _ -> new ArrayList<>());
        for (int i = 1; i < cells.length; i++) {
          each.add(WordText.of(cells[i]).text());
        }
      }
    }
  }

  /** The subjects that ship with Machi. */
  static Subjects shipped() {
    return new Subjects(Lexicon.resource("subjects.tsv"));
  }

  /** The length of the longest subject of a dataset that a text names, 0 where it names none. */
  int named(String text, String dataset) {
    String words = "_" + WordText.of(text).text() + "_";
    int longest = 0;
    for (String subject : of(dataset)) {
      boolean latin = WordText.isLatin(subject.charAt(0));
      boolean named =
          latin
              ? words.contains("_" + subject + "_") || words.contains("_" + subject + "s_")
              : words.contains(subject);
      longest = named ? Math.max(longest, subject.length()) : longest;
    }
    return longest;
  }

  /**
   * Whether a title is that of a list of what a dataset lists: 公衆便所一覧, 市有施設のAED設置場所. One that only
   * mentions it is about something else: 公衆便所清掃業務委託.
   */
  boolean heads(String title, String dataset) {
    List<String> subjects = of(dataset);
    return Stream.of(title.split("[/\\\\]"))
        .map(Subjects::withoutEnding)
        .anyMatch(part -> heads(WordText.of(part), subjects, of("")));
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(0, dot) : name;
  }

  /** Takes from the end what only says that it is a list, of when, and where. */
  private static boolean heads(WordText words, List<String> subjects, List<String> others) {
    int end = words.text().length();
    while (end > 0) {
      String head = words.text().substring(0, end);
      int longest = longest(head, subjects);
      if (longest > 0) {
        return longest >= longest(head, others);
      }
      int before = end;
      while (end > 0 && isTrailing(words, end - 1)) {
        end--;
      }
      String rest = words.text().substring(0, end);
      end -= LISTS.stream().filter(rest::endsWith).mapToInt(String::length).max().orElse(0);
      if (end == before) {
        return false;
      }
    }
    return false;
  }

  private static int longest(String head, List<String> subjects) {
    return subjects.stream()
        .filter(subject -> endsWith(head, subject))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** Whether a text ends with a subject, one in Latin letters with all of a word. */
  private static boolean endsWith(String text, String subject) {
    if (!WordText.isLatin(subject.charAt(0))) {
      return text.endsWith(subject);
    }
    String single =
        text.endsWith("s") && !subject.endsWith("s") ? text.substring(0, text.length() - 1) : text;
    for (String form : List.of(text, single)) {
      int start = form.length() - subject.length();
      if (form.endsWith(subject) && (start == 0 || !WordText.isLatin(form.charAt(start - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTrailing(WordText words, int i) {
    char c = words.text().charAt(i);
    return c == '_' || Character.isDigit(c) || words.aside().get(i);
  }

  /**
   * Whether a heading is the name or number of what a dataset lists: 投票区番号. A heading that only
   * begins so is a remark on something else: 駐車場情報.
   */
  boolean identifies(String heading, String dataset) {
    String text = WordText.of(heading).text();
    for (String subject : of(dataset)) {
      if (text.startsWith(subject)) {
        String rest = text.substring(subject.length()).replace("_", "");
        boolean unit = rest.isEmpty() && (subject.endsWith("区") || subject.endsWith("district"));
        if (unit || IDENTITIES.contains(rest)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The dataset with the longest subject that a name begins or ends with, as 汐見小学校 does; {@code ""}
   * where it is none.
   */
  String calls(String name) {
    String text = withoutRemark(name);
    int longest = SHORTEST - 1;
    String best = "";
    for (Map.Entry<String, List<String>> dataset : words.entrySet()) {
      for (String subject : dataset.getValue()) {
        if (subject.length() > longest && (text.endsWith(subject) || text.startsWith(subject))) {
          longest = subject.length();
          best = dataset.getKey();
        }
      }
    }
    return best;
  }

  private static String withoutRemark(String name) {
    WordText text = WordText.of(name);
    int end = text.text().length();
    while (end > 0 && (text.aside().get(end - 1) || text.text().charAt(end - 1) == '_')) {
      end--;
    }
    return text.text().substring(0, end);
  }

  /** Subjects of a dataset; of all datasets for the id {@code ""}. */
  List<String> of(String dataset) {
    return dataset.isEmpty()
        ? words.values().stream().flatMap(List::stream).toList()
        : words.getOrDefault(dataset, List.of());
  }
}
