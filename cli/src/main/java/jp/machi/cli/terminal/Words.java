package jp.machi.cli.terminal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the command line says, in one language. Immutable. */
public final class Words {
  private static final String BUNDLE = "jp.machi.cli.words";

  private final Locale locale;
  private final ResourceBundle bundle;

  private Words(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Japanese for {@code ja}, English for everything else. */
  public static Words of(String language) {
    return new Words(language.startsWith("ja") ? Locale.JAPANESE : Locale.ENGLISH);
  }

  /**
   * In the language that the environment asks for, as other programs read it. {@code MACHI_LANG}
   * goes before: the launcher may have to set another locale so that Java can read every file name.
   */
  public static Words of(Map<String, String> environment) {
    for (String name : new String[] {"MACHI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return of(value);
      }
    }
    return of("en");
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }

  /** Every word, for the help texts. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /**
   * The text of that key.
   *
   * @param parameters for {@code {0}}, {@code {1}} …; numbers are written as people read them
   */
  public String text(String key, Object... parameters) {
    return new MessageFormat(bundle.getString(key), locale).format(parameters);
  }
}
