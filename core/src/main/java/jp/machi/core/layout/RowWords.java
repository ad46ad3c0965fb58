package jp.machi.core.layout;

import java.util.List;
import java.util.Set;
import jp.machi.core.table.SourceRow;

/** The words by which clerks mark rows that are no records: totals, notes, headings, units. */
final class RowWords {
  /** The longest label of a total: 社会福祉施設等 総合計. */
  private static final int LONGEST_TOTAL = 14;

  /** A unit is a word: 千円, 人／km². */
  private static final int LONGEST_UNIT = 8;

  private static final Set<String> TOTALS =
      Set.of(
          "計",
          "合計",
          "小計",
          "総計",
          "総数",
          "総合計",
          "中計",
          "累計",
          "延計",
          "総人口計",
          "市計",
          "区計",
          "県計",
          "町計",
          "村計",
          "市合計",
          "区合計",
          "全市計",
          "total",
          "subtotal",
          "grandtotal",
          "sum");

  /** Words that end like a total and are none. */
  private static final List<String> NO_TOTALS =
      List.of("時計", "会計", "統計", "設計", "家計", "温計", "推計", "余計", "生計");

  private static final List<String> TOTAL_ENDS = List.of("計", "総数", "全体", "全市");
  private static final String BRACKETS = "（）()[]［］【】〈〉<>＜＞「」『』：:　 ・";
  private static final String NOTE_MARKS = "※＊*†‡";

  private static final List<String> NOTE_WORDS =
      List.of(
          "注）", "注)", "注：", "注:", "注１", "注1", "注 ", "注　", "（注", "(注", "〔注", "【注", "［注", "<注", "＜注",
          "出典", "資料：", "資料:", "資料）", "（資料", "(資料", "出所", "備考：", "備考:", "（備考", "(備考", "【備考", "（出典",
          "(出典", "（単位", "(単位", "単位：", "単位:", "作成：", "作成:", "問い合わせ", "問合せ", "問合わせ", "お問い合わせ", "お問合せ",
          "担当：", "担当:", "Note", "Source");

  private static final List<String> NOTE_INSIDE = List.of("現在）", "現在)", "問い合わせ先", "問合せ先", "を参照");
  private static final String HEADING_MARKS = "■□◆◇●★☆▼▽▲△◎【《〈＜［[<〔≪";

  private static final Set<String> UNITS =
      Set.of(
          "人",
          "円",
          "千円",
          "百万円",
          "億円",
          "万円",
          "世帯",
          "件",
          "戸",
          "棟",
          "台",
          "箇所",
          "か所",
          "ヶ所",
          "カ所",
          "校",
          "園",
          "室",
          "席",
          "組",
          "頭",
          "匹",
          "本",
          "冊",
          "枚",
          "回",
          "日",
          "時間",
          "分",
          "秒",
          "年",
          "月",
          "歳",
          "才",
          "ha",
          "a",
          "m",
          "ｍ",
          "km",
          "㎞",
          "㎡",
          "m2",
          "m²",
          "ｍ2",
          "km2",
          "km²",
          "㎢",
          "m3",
          "m³",
          "㎥",
          "t",
          "ｔ",
          "トン",
          "kg",
          "㎏",
          "g",
          "kW",
          "kWh",
          "％",
          "%",
          "℃",
          "mm",
          "㎜",
          "cm",
          "㎝",
          "人/km2",
          "人/km²",
          "人／km2",
          "ヘクタール",
          "平方メートル",
          "平方キロメートル",
          "メートル",
          "度");

  private RowWords() {}

  /** Whether a text names a total by itself: 合計, 小　計, （総数）. */
  static boolean isTotal(String label) {
    return label.length() <= LONGEST_TOTAL
        && TOTALS.contains(bare(label).toLowerCase(java.util.Locale.ROOT));
  }

  /** Whether a text may name a total, as 中央区計 does; the figures must prove it. */
  static boolean mayBeTotal(String label) {
    String bare = bare(label);
    return bare.length() <= LONGEST_TOTAL
        && TOTAL_ENDS.stream().anyMatch(bare::endsWith)
        && NO_TOTALS.stream().noneMatch(bare::endsWith);
  }

  private static String bare(String label) {
    StringBuilder bare = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      if (BRACKETS.indexOf(label.charAt(i)) < 0 && !Character.isWhitespace(label.charAt(i))) {
        bare.append(label.charAt(i));
      }
    }
    return bare.toString();
  }

  /** Whether a text is marked as a note: ※…, 注）…, 出典：…. */
  static boolean isNote(String text) {
    return !text.isEmpty()
        && ((NOTE_MARKS.indexOf(text.charAt(0)) >= 0 && text.length() > 1)
            || NOTE_WORDS.stream().anyMatch(text::startsWith));
  }

  /** Whether a text that stands alone is a sentence about the table rather than a name. */
  static boolean isSentence(String text) {
    return text.endsWith("。")
        || text.endsWith("現在")
        || NOTE_INSIDE.stream().anyMatch(text::contains);
  }

  /** Whether a text is marked as a heading: ■中央区, 【東部】. */
  static boolean isMarkedHeading(String text) {
    return text.length() > 1 && HEADING_MARKS.indexOf(text.charAt(0)) >= 0;
  }

  /** A heading without the marks around it: 中央区 of ■中央区 or 【中央区】. */
  static String unmarked(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && (HEADING_MARKS + "　 ").indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "】》〉＞］]>〕≫　 ".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return from == to ? text : text.substring(from, to);
  }

  /** Whether a cell below a heading is a unit: （人）, 千円. */
  static boolean isUnit(String cell) {
    String text = cell.strip();
    boolean bracketed =
        text.length() > 2
            && "（([［〔".indexOf(text.charAt(0)) >= 0
            && "）)]］〕".indexOf(text.charAt(text.length() - 1)) >= 0;
    String unit = bracketed ? text.substring(1, text.length() - 1).strip() : text;
    if (unit.startsWith("単位")) {
      return true;
    }
    return unit.length() <= LONGEST_UNIT && UNITS.contains(unit);
  }

  /** Whether a row holds nothing but units. */
  static boolean areUnits(SourceRow row) {
    return HeaderFinder.filled(row) > 0
        && row.cells().stream().allMatch(cell -> cell.isBlank() || isUnit(cell));
  }
}
