package jp.machi.core.rule;

import java.util.Locale;

/** The words of findings, in Japanese and English. */
public final class Messages {
  private Messages() {}

  /** What a finding says to a person: what is wrong and what to write instead. */
  public static String text(Finding finding, Locale locale) {
    throw new UnsupportedOperationException("seam: owned by the standard branch " + locale);
  }
}
