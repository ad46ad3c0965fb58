package jp.machi.core.contact;

import java.util.Locale;
import jp.machi.core.contact.WrittenPhones.Use;
import jp.machi.core.text.TextCursor;

/**
 * What a word beside a number says: TEL, 代表電話, ＦＡＸ専用, 電話・FAX兼用, 総務課FAX.
 *
 * @param use what the number is for
 * @param named whether the word says more than that, such as who answers
 */
record PhoneLabel(Use use, boolean named) {
  private static final String[] PHONE = {
    "TEL", "℡", "☎", "☏", "PHONE", "電話", "デンワ", "携帯", "ケイタイ", "代表", "直通", "固定", "フリーダイヤル", "フリーコール",
    "フリーアクセス", "ナビダイヤル"
  };
  private static final String[] FAX = {"FAX", "ファックス", "ファクス", "ファクシミリ"};
  private static final String[] BOTH = {"兼用", "兼", "共通", "共用", "共"};
  private static final String[] FILLERS = {"番号", "専用", "連絡先", "IP", "&", "と", "または", "又は", "及び"};

  /** Whole words that would be parts of too many others. */
  private static final String SHORT_PHONE = "/T/代/電/P/";

  private static final String SHORT_FAX = "/F/";

  /** The word 内線 alone: what follows it is no number of its own. */
  static boolean isExtension(String word) {
    return word.startsWith("内線") || word.startsWith("EXT") || word.startsWith("ext");
  }

  /** Reads a word in half width with full-width kana. */
  static PhoneLabel of(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    boolean phone = SHORT_PHONE.contains("/" + upper + "/");
    boolean fax = SHORT_FAX.contains("/" + upper + "/");
    boolean both = false;
    boolean named = false;
    TextCursor cursor = new TextCursor(phone || fax ? "" : upper);
    while (!cursor.atEnd()) {
      if (cursor.takeAny(PHONE)) {
        phone = true;
      } else if (cursor.takeAny(FAX)) {
        fax = true;
      } else if (cursor.takeAny(BOTH)) {
        both = true;
      } else if (!cursor.takeAny(FILLERS)) {
        named = true;
        cursor.skip();
      }
    }
    boolean shared = fax && (phone || both);
    return new PhoneLabel(
        shared ? Use.BOTH : fax ? Use.FAX : phone ? Use.PHONE : Use.UNSAID, named);
  }

  /** This label and another one before the same number: 電話・FAX. */
  PhoneLabel and(PhoneLabel other) {
    boolean same = other.use == use || other.use == Use.UNSAID;
    return new PhoneLabel(
        same ? use : use == Use.UNSAID ? other.use : Use.BOTH, named || other.named);
  }
}
