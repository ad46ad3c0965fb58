package jp.machi.core.personal;

import java.util.List;
import java.util.Locale;
import jp.machi.core.personal.Sighting.Naming;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/** What people call numbers, in headings and before a number in a sentence. */
final class NumberNames {
  private static final List<String> MY_NUMBER =
      List.of("個人番号", "マイナンバー", "mynumber", "my_number", "特定個人情報");

  private static final List<String> CARD =
      List.of("カード番号", "クレジット", "cardno", "cardnumber", "creditcard");

  private static final List<String> PHONE =
      List.of("電話", "携帯", "ケータイ", "連絡先", "tel", "fax", "phone", "mobile");

  /** A number under these names is nothing personal, unless the whole column looks as if it was. */
  private static final List<String> OTHER =
      List.of(
          "法人番号", "口座", "口座番号", "管理番号", "受付番号", "整理番号", "登録番号", "許可番号", "届出番号", "伝票番号", "問い合わせ番号",
          "問合せ番号", "お問合わせ番号", "追跡番号", "送り状番号", "契約番号", "注文番号", "財産番号", "資産番号", "備品番号", "製造番号", "型番",
          "品番", "商品番号", "会員番号", "シリアル", "シリアル番号", "コード", "バーコード", "お客様番号", "施設番号", "事業所番号", "指定番号",
          "地番", "電話", "電話番号", "ファクス", "緯度", "経度", "座標", "郵便番号", "日時", "日付", "時刻", "年月日", "金額", "価格",
          "予算", "決算", "人口", "面積");

  /** The same in Latin letters; each a word of its own. */
  private static final List<String> OTHER_WORDS =
      List.of(
          "jan",
          "isbn",
          "ean",
          "upc",
          "code",
          "serial",
          "id",
          "tel",
          "fax",
          "date",
          "time",
          "timestamp",
          "lat",
          "lon",
          "lng",
          "uuid");

  /** A name stands before its number; farther away it belongs to something else. */
  private static final int NEAR = 24;

  /** What may stand between a name and its number. */
  private static final String FILLERS = ":=はが「『(【[<#no.№";

  private NumberNames() {}

  /** How the heading of a column calls what stands in it. */
  static Naming heading(PersonalKind kind, String heading) {
    String folded = folded(heading);
    Naming said = said(kind, folded);
    boolean otherwise =
        OTHER.stream().anyMatch(folded::contains)
            || OTHER_WORDS.stream().anyMatch(word -> holdsWord(folded, word));
    return said == Naming.UNSAID && otherwise ? Naming.OTHERWISE : said;
  }

  /** How a sentence calls the number that stands between two places in it. */
  static Naming sentence(PersonalKind kind, String text, int start, int end) {
    String before = folded(text.substring(Math.max(0, start - NEAR), start));
    if (said(kind, before) == Naming.SAID) {
      return Naming.SAID;
    }
    String after = folded(text.substring(end, Math.min(text.length(), end + NEAR)));
    if (after.startsWith("(") && said(kind, after) == Naming.SAID) {
      return Naming.SAID;
    }
    return endsOtherwise(before) ? Naming.OTHERWISE : Naming.UNSAID;
  }

  private static Naming said(PersonalKind kind, String folded) {
    List<String> names =
        switch (kind) {
          case MY_NUMBER -> MY_NUMBER;
          case CARD_NUMBER -> CARD;
          case MOBILE_NUMBER -> PHONE;
          case PRIVATE_MAIL, MAIL_OF_PERSON -> List.of();
        };
    return names.stream().anyMatch(folded::contains) ? Naming.SAID : Naming.UNSAID;
  }

  /** A name of something else right before the number; elsewhere it says nothing about it. */
  private static boolean endsOtherwise(String before) {
    int end = before.length();
    while (end > 0 && FILLERS.indexOf(before.charAt(end - 1)) >= 0) {
      end--;
    }
    String label = before.substring(0, end);
    return OTHER.stream().anyMatch(label::endsWith)
        || OTHER_WORDS.stream().anyMatch(word -> holdsWord(label, word) && label.endsWith(word));
  }

  private static boolean holdsWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int after = at + word.length();
      boolean begins = at == 0 || !isLatin(text.charAt(at - 1));
      if (begins && (after == text.length() || !isLatin(text.charAt(after)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static String folded(String text) {
    return Width.fullKana(Width.half(Spaces.removeAll(text))).toLowerCase(Locale.ROOT);
  }
}
