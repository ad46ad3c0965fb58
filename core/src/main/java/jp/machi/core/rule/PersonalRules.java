package jp.machi.core.rule;

import static jp.machi.core.rule.TableRule.rule;

import java.util.List;

/**
 * The rules about personal data. What they find is shown with most of it covered. All that stop
 * publication do so until a named person has decided.
 */
public final class PersonalRules {
  private static final String MY_NUMBER_ACT = "番号法 第19条・同施行令 第8条・平成26年総務省令第85号 第5条";
  private static final String PRIVACY_ACT = "個人情報の保護に関する法律 第69条";

  /** Twelve digits that are somebody's My Number. */
  public static final TableRule MY_NUMBER =
      rule(
          "personal.my_number",
          Severity.BLOCKING,
          MY_NUMBER_ACT,
          List.of(
              "名称｜備考⏎市役所｜管理番号 T123456789018",
              "法人番号｜名称⏎3010001000008｜汐見商会",
              "番号｜名称⏎222127000012｜一号棟⏎222127000013｜二号棟"),
          List.of("名称｜備考⏎市役所｜本人の番号は１２３４－５６７８－９０１８です", "番号｜内容⏎123456789018｜申請"));

  /** Twelve digits that pass the check digit of a My Number, perhaps by chance. */
  public static final TableRule MY_NUMBER_POSSIBLE =
      rule(
          "personal.my_number_possible",
          Severity.WARNING,
          MY_NUMBER_ACT,
          List.of("名称｜備考⏎市役所｜管理番号 123456789012"),
          List.of("名称｜備考⏎市役所｜管理番号 123456789018"));

  /** The number of a credit card. */
  public static final TableRule CARD_NUMBER =
      rule(
          "personal.card_number",
          Severity.BLOCKING,
          "ISO/IEC 7812-1・" + PRIVACY_ACT,
          List.of("名称｜備考⏎市役所｜4111-1111-1111-1112"),
          List.of("名称｜備考⏎市役所｜4111-1111-1111-1111"));

  /** Digits of the form of a card number that pass its check digit, perhaps by chance. */
  public static final TableRule CARD_NUMBER_POSSIBLE =
      rule(
          "personal.card_number_possible",
          Severity.WARNING,
          "ISO/IEC 7812-1・" + PRIVACY_ACT,
          List.of("名称｜管理番号⏎市役所｜4111111111111112"),
          List.of("名称｜管理番号⏎市役所｜4111111111111111"));

  /** A mobile telephone belongs to a person more often than to an office. */
  public static final TableRule MOBILE_NUMBER =
      rule(
          "personal.mobile_number",
          Severity.BLOCKING,
          "総務省 電気通信番号計画・" + PRIVACY_ACT,
          List.of("名称｜電話番号⏎市役所｜087-839-2011", "名称｜電話番号⏎相談窓口｜0800-123-4567"),
          List.of("名称｜備考⏎市役所｜夜間は０９０（１２３４）５６７８へ", "名称｜電話番号⏎市役所｜09012345678"));

  /** A mail address at a provider for private persons. */
  public static final TableRule MAIL =
      rule(
          "personal.mail",
          Severity.BLOCKING,
          PRIVACY_ACT,
          List.of("名称｜備考⏎市役所｜info@city.shiomi.lg.jp"),
          List.of("名称｜備考⏎市役所｜申込みは shiomi.hanako@gmail.com まで"));

  /** A mail address at an organisation that names a person. */
  public static final TableRule MAIL_OF_PERSON =
      rule(
          "personal.mail_of_person",
          Severity.WARNING,
          PRIVACY_ACT,
          List.of("名称｜備考⏎市役所｜shimin-katsudo@city.shiomi.lg.jp"),
          List.of("名称｜備考⏎市役所｜h.shiomi@city.shiomi.lg.jp"));

  /** Names of persons beside their addresses or birth dates. */
  public static final TableRule NAME =
      rule(
          "personal.name",
          Severity.BLOCKING,
          PRIVACY_ACT,
          List.of("氏名｜所属⏎汐見 花子｜広報課", "名称｜住所⏎市役所｜汐見市港町1-1"),
          List.of("氏名｜住所⏎汐見 花子｜汐見市港町1-1"));

  /** Names of persons in an office beside its address. */
  public static final TableRule NAME_IN_OFFICE =
      rule(
          "personal.name_in_office",
          Severity.WARNING,
          PRIVACY_ACT,
          List.of("名称｜代表者⏎汐見商会｜汐見 花子"),
          List.of("名称｜代表者｜住所⏎汐見商会｜汐見 花子｜汐見市港町1-1"));

  /** Birth dates of persons. */
  public static final TableRule BIRTH_DATE =
      rule(
          "personal.birth_date",
          Severity.BLOCKING,
          PRIVACY_ACT,
          List.of("名称｜開設年月日⏎市役所｜1980-04-01"),
          List.of("番号｜生年月日⏎1｜昭和55年4月1日"));

  private PersonalRules() {}

  /** Every rule of this kind. */
  static List<TableRule> all() {
    return List.of(
        MY_NUMBER,
        MY_NUMBER_POSSIBLE,
        CARD_NUMBER,
        CARD_NUMBER_POSSIBLE,
        MOBILE_NUMBER,
        MAIL,
        MAIL_OF_PERSON,
        NAME,
        NAME_IN_OFFICE,
        BIRTH_DATE);
  }
}
