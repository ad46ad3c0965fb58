package jp.machi.server.portal;

/**
 * A name as a page shows it.
 *
 * @param lang language of the text
 * @param original the Japanese name where the text is a translation, else {@code ""}
 */
record Label(String text, String lang, String original) {

  /** A name that has no translation. */
  static Label japanese(String text) {
    return new Label(text, "ja", "");
  }
}
