package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the lists of a dataset are about, from {@code mapping/subjects.tsv}: a list of 小学校 is one of
 * educational institutions. Immutable.
 */
final class Subjects {
  /** Two letters occur in any name. */
  private static final int SHORTEST = 2;

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

  private List<String> of(String dataset) {
    return words.getOrDefault(dataset, List.of());
  }
}
