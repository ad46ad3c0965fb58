package jp.machi.core.personal;

/** What belongs to one person. */
public enum PersonalKind {
  /** 個人番号: twelve digits, the last of them a check digit. */
  MY_NUMBER,
  /** Number of a credit or debit card: 14 to 16 digits that begin as an issuer's and pass Luhn. */
  CARD_NUMBER,
  /** Number of a mobile telephone. */
  MOBILE_NUMBER,
  /** Mail address at a provider for private persons or a mobile carrier. */
  PRIVATE_MAIL,
  /** Mail address at an organisation that names a person. */
  MAIL_OF_PERSON
}
