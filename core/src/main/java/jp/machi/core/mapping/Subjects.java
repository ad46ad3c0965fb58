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
  private static final int KATAKANA_FROM_HIRAGANA = 'ァ' - 'ぁ';

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
          "all",
          "一覧等",
          "台数",
          "案内",
          "について",
          "登録",
          "基本",
          "詳細",
          "配置",
          "分布",
          "店舗",
          "店",
          "拠点",
          "状況",
          "地点",
          "場所",
          "ポイント",
          "カタログ",
          "ガイド",
          "辞典",
          "辞書",
          "事典",
          "早見表",
          "早見",
          "図鑑",
          "帳",
          "表",
          "カレンダー",
          "オープン",
          "用",
          "月分",
          "度",
          "r",
          "h",
          "ichiran",
          "spot",
          "spots",
          "point",
          "points",
          "place",
          "places",
          "shop",
          "shops",
          "map",
          "shisetsu",
          "facility",
          "facilities",
          "building",
          "buildings",
          "bldg",
          "opendata",
          "open",
          "new",
          "latest",
          "jp",
          "utf8",
          "sjis");

  /** The heads of titles of statistics, accounts and contracts: 有権者数 is no list of places. */
  private static final List<String> COUNTS =
      List.of(
          "数",
          "率",
          "量",
          "額",
          "費",
          "推移",
          "統計",
          "実績",
          "件数",
          "決算",
          "予算",
          "会計",
          "入札",
          "契約",
          "委託",
          "工事",
          "結果",
          "議事録",
          "名簿",
          "count",
          "counts",
          "statistics",
          "stats",
          "number",
          "numbers",
          "contract",
          "contracts");

  /** Counts that are what a list of the standard is about. */
  private static final List<String> COUNTED = List.of("世帯数", "人数");

  private static final List<String> ENDINGS =
      LISTS.stream().map(ending -> text(WordText.of(ending))).toList();

  private static final Set<String> IDENTITIES =
      Set.of("名", "名称", "の名称", "番号", "no", "id", "コード", "name", "number", "code");

  private final Map<String, List<String>> words = new TreeMap<>();

  private Subjects(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        List<String> each = words.computeIfAbsent(cells[0], _ -> new ArrayList<>());
        for (int i = 1; i < cells.length; i++) {
          each.add(text(WordText.of(cells[i])));
        }
      }
    }
  }

  /** The subjects that ship with Machi. */
  static Subjects shipped() {
    return new Subjects(Lexicon.resource("subjects.tsv"));
  }

  /** ゴミ is ごみ: what is written in katakana is compared as hiragana. */
  private static String text(WordText words) {
    StringBuilder text = new StringBuilder(words.text());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'ァ' && c <= 'ヶ') {
        text.setCharAt(i, (char) (c - KATAKANA_FROM_HIRAGANA));
      }
    }
    return text.toString();
  }

  /** The length of the longest subject of a dataset that a text names, 0 where it names none. */
  int named(String text, String dataset) {
    String words = "_" + text(WordText.of(text)) + "_";
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
    String text = text(words);
    for (int end : ends(words)) {
      String head = text.substring(0, end);
      int longest = longest(head, subjects);
      if (longest > 0) {
        return longest >= longest(head, others);
      }
    }
    return false;
  }

  /** Where a title may end, its last word first. */
  private static List<Integer> ends(WordText words) {
    String text = text(words);
    List<Integer> ends = new ArrayList<>();
    int end = text.length();
    int before = -1;
    while (end > 0 && end != before) {
      ends.add(end);
      before = end;
      while (end > 0 && isTrailing(words, end - 1)) {
        end--;
      }
      String rest = text.substring(0, end);
      if (end < before) {
        continue;
      }
      end -=
          ENDINGS.stream()
              .filter(ending -> endsWith(rest, ending))
              .mapToInt(String::length)
              .max()
              .orElse(0);
    }
    return ends;
  }

  /** Whether a title is that of figures, accounts or contracts and not of a list: 投票区別有権者数. */
  boolean counts(String title) {
    return Stream.of(title.split("[/\\\\]"))
        .map(Subjects::withoutEnding)
        .map(WordText::of)
        .anyMatch(words ->
            ends(words).stream()
                .map(end -> text(words).substring(0, end))
                .anyMatch(head ->
                    COUNTS.stream().anyMatch(count -> endsWith(head, count))
                        && COUNTED.stream().noneMatch(head::endsWith)));
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
    String text = text(WordText.of(heading));
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
    WordText words = WordText.of(name);
    String text = text(words);
    int end = text.length();
    while (end > 0 && (words.aside().get(end - 1) || text.charAt(end - 1) == '_')) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Subjects of a dataset; of all datasets for the id {@code ""}. */
  List<String> of(String dataset) {
    return dataset.isEmpty()
        ? words.values().stream().flatMap(List::stream).toList()
        : words.getOrDefault(dataset, List.of());
  }
}
