package jp.machi.core.gazetteer;

import java.text.Normalizer;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/**
 * What one character counts as in the name of a place. Everyday knowledge about Japanese spelling,
 * not a table of any standard: 渋谷 and 澁谷, 霞ヶ関 and 霞が関, みどり and ミドリ are the same place.
 */
final class PlaceLetters {
  /** Stands for nothing at all: 大字 and 字, marks that choose a glyph, spaces of no width. */
  static final char NOTHING = 0;

  /** The kanji of numbers in the order of their values; their old forms fold to these. */
  static final String KANJI_DIGITS = "〇一二三四五六七八九";

  /** Groups of characters that are the same in names; the first of each stands for all. */
  private static final String[] SAME = {
    "ケヶガ", "カヵ力", "ツッ", "ノ之乃丿", "ワヮ", "フ埠", "一壱壹", "二弐貳", "三参參", "十拾", "渋澁澀", "沢澤", "竜龍", "国國",
    "学學斈", "広廣", "斎齋斉齊", "桜櫻", "関關", "辺邊邉", "浜濱", "島嶋嶌", "崎﨑嵜埼", "高髙", "塩鹽", "県縣", "円圓", "会會", "旧舊",
    "鉄鐵", "駅驛", "総總", "湾灣", "真眞", "恵惠", "栄榮", "藪薮籔", "桧檜", "篭籠", "竈竃釜", "壷壺", "曽曾", "鯵鰺", "諌諫",
    "梼檮", "荘庄", "菟莵", "富冨", "峰峯", "万萬", "与與", "弥彌", "祢禰", "瀬瀨", "頼賴", "蔵藏", "来來", "徳德", "緑綠", "黄黃",
    "青靑", "穂穗", "豊豐", "寿壽", "麹麴", "麦麥", "鴎鷗", "潅灌", "迩邇", "遥遙", "槙槇", "晒曬", "蛎蠣", "頬頰", "尭堯", "巌巖",
    "亀龜", "並竝", "亜亞", "仏佛", "仮假", "体體", "余餘", "児兒", "兎兔", "処處", "剣劍劔", "労勞", "区區", "医醫", "双雙", "号號",
    "団團", "図圖", "囲圍", "壌壤", "声聲", "売賣", "奥奧", "姫姬", "宝寶寳", "実實", "対對", "専專", "将將", "岳嶽", "峡峽", "帯帶",
    "帰歸", "庁廳", "当當", "径徑", "従從", "恋戀", "戦戰", "戸戶", "払拂", "抜拔", "断斷", "暁曉", "条條", "枢樞", "栃杤", "楼樓",
    "楽樂", "様樣", "権權", "横橫", "欧歐", "歩步", "残殘", "気氣", "沖冲", "浄淨", "済濟", "渓溪", "満滿", "滝瀧", "潜潛", "灯燈",
    "点點", "焼燒", "状狀", "独獨", "画畫", "畳疊", "発發", "砕碎", "礼禮", "稲稻", "糸絲", "経經", "継繼", "続續", "縄繩", "聴聽",
    "胆膽", "芦蘆", "芸藝", "茎莖", "薬藥", "虫蟲", "蚕蠶", "蛍螢", "覚覺", "観觀", "誉譽", "読讀", "転轉", "軽輕", "郷鄕", "酔醉",
    "釈釋", "陥陷", "険險", "随隨", "隠隱", "雑雜", "霊靈", "静靜", "館舘", "駆驅", "騒騷", "験驗", "鶯鴬", "黒黑", "鶴靏靎", "藤籐",
    "桑桒", "渕淵", "昿曠", "砿礦鉱鑛", "舟舩船", "柳栁", "餅餠", "鎌鐮", "倶俱", "剥剝", "填塡", "掴摑", "涌湧", "桶樋", "冴冱",
    "脇脅", "砺礪", "蝋蠟", "蕊蘂", "鹸鹼", "桝枡", "靱靭", "妍姸", "穐秋", "杉杦", "崋華", "厳嚴", "歳歲", "埜野", "垰峠"
  };

  private static final char[] FOLDED = table();

  private PlaceLetters() {}

  /** What the character counts as, {@link #NOTHING} where it does not count. */
  static char folded(char c) {
    return FOLDED[c];
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isKanjiNumber(char c) {
    return c == '十' || c == '百' || c == '千' || KANJI_DIGITS.indexOf(c) >= 0;
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = shape((char) i);
    }
    for (String same : SAME) {
      for (int i = 1; i < same.length(); i++) {
        table[same.charAt(i)] = same.charAt(0);
      }
    }
    // The groups name full-size katakana; hiragana and small letters come to them in a second step.
    for (int i = 0; i < table.length; i++) {
      table[i] = table[table[i]];
    }
    table['字'] = NOTHING;
    return table;
  }

  /** Width, case, kind of kana and kind of dash. */
  private static char shape(char c) {
    if (Spaces.isSpace(c)) {
      return c == '\u200B' || c == '\u2060' || c == '\uFEFF' ? NOTHING : ' ';
    }
    if (c >= '\uFE00' && c <= '\uFE0F') {
      return NOTHING;
    }
    if (c >= '\uF900' && c <= '\uFAFF') {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      return plain.length() == 1 ? plain.charAt(0) : c;
    }
    if (c == 'ー' || c == '\uFF70') {
      return 'ー';
    }
    if (Hyphens.isOdd(c) || c == '\u2043' || c == '\uFE58' || c == '\u2796') {
      return '-';
    }
    char half = Width.half(c);
    if (half >= 'a' && half <= 'z') {
      return (char) (half - 'a' + 'A');
    }
    if (half != c) {
      return half;
    }
    return Width.isHalfKana(c) ? large(Width.fullKana(String.valueOf(c)).charAt(0)) : kana(c);
  }

  private static char kana(char c) {
    return large(c >= 'ぁ' && c <= 'ゖ' ? (char) (c - 'ぁ' + 'ァ') : c);
  }

  private static char large(char c) {
    int small = "ァィゥェォッャュョヮ".indexOf(c);
    return small < 0 ? c : "アイウエオツヤユヨワ".charAt(small);
  }
}
