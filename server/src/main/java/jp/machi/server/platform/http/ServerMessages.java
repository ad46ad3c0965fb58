package jp.machi.server.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The words of the server's problems, in Japanese and English. English for any other language. */
public final class ServerMessages {
  private static final Properties JAPANESE = load("ja");
  private static final Properties ENGLISH = load("en");

  private ServerMessages() {}

  /**
   * A text with its named placeholders filled.
   *
   * @throws IllegalArgumentException where there is no such text
   */
  public static String text(String key, Map<String, String> parameters, Locale locale) {
    Properties texts = locale.getLanguage().equals("ja") ? JAPANESE : ENGLISH;
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no message " + key);
    }
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    return text;
  }

  /** Every key of a language, {@code ja} or {@code en}. */
  static Set<String> keys(String language) {
    return (language.equals("ja") ? JAPANESE : ENGLISH).stringPropertyNames();
  }

  private static Properties load(String language) {
    String name = "/messages_" + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in = ServerMessages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing " + name);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
