package jp.machi.server.portal;

import java.util.Locale;

/** A language of the portal. Japanese pages are at {@code /…}, English ones at {@code /en/…}. */
enum Language {
  JA(Locale.JAPANESE, ""),
  EN(Locale.ENGLISH, "/en");

  private final Locale locale;
  private final String prefix;

  Language(Locale locale, String prefix) {
    this.locale = locale;
    this.prefix = prefix;
  }

  /** The language of an address, without the context path. */
  static Language ofPath(String path) {
    return path.equals(EN.prefix) || path.startsWith(EN.prefix + "/") ? EN : JA;
  }

  /** The address of a page in this language; {@code /} is home. */
  String path(String page) {
    return this == EN && page.equals("/") ? prefix : prefix + page;
  }

  /** What {@link #path(String)} was given for an address of this language. */
  String page(String path) {
    String page = path.substring(prefix.length());
    return page.isEmpty() ? "/" : page;
  }

  Language other() {
    return this == JA ? EN : JA;
  }

  Locale locale() {
    return locale;
  }

  /** Code for {@code lang} and {@code hreflang}. */
  String code() {
    return locale.getLanguage();
  }

  boolean isJapanese() {
    return this == JA;
  }
}
