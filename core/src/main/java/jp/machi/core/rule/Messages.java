package jp.machi.core.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of findings, in Japanese and English. Each finding code has a title, which names the
 * kind of finding, and a message about one finding, with named placeholders such as {@code
 * {column}}.
 */
public final class Messages {
  /** A cell of many pages would bury the advice; the report shows the whole cell elsewhere. */
  private static final int LONGEST_VALUE = 200;

  /** Ending of the key of a title. */
  private static final String TITLE = ".title";

  private static final Words JAPANESE = Words.of("findings_ja.properties");
  private static final Words ENGLISH = Words.of("findings_en.properties");

  private Messages() {}

  /** Titles and messages by code. */
  private record Words(SortedMap<String, String> titles, SortedMap<String, String> messages) {

    private static Words of(String file) {
      Words words = new Words(new TreeMap<>(), new TreeMap<>());
      Properties lines = lines(file);
      for (String key : lines.stringPropertyNames()) {
        boolean title = key.endsWith(TITLE);
        String code = title ? key.substring(0, key.length() - TITLE.length()) : key;
        (title ? words.titles : words.messages).put(code, lines.getProperty(key));
      }
      return words;
    }
  }

  /**
   * The kind of finding in a short line: what was repaired, or what a person should do. English for
   * every locale but Japanese; the code itself where it is not known.
   */
  public static String title(String code, Locale locale) {
    return titles(locale).getOrDefault(code, code);
  }

  /**
   * What a finding says to a person: what is wrong and what to write instead. English for every
   * locale but Japanese; the code itself where there is no message.
   */
  public static String text(Finding finding, Locale locale) {
    String message = all(locale).getOrDefault(finding.code(), finding.code());
    StringBuilder text = new StringBuilder(message.length() + LONGEST_VALUE);
    int from = 0;
    while (from < message.length()) {
      int open = message.indexOf('{', from);
      int close = open < 0 ? -1 : message.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String placeholder = message.substring(open + 1, close);
      text.append(message, from, open).append(value(finding, placeholder, locale));
      from = close + 1;
    }
    return text.append(message, from, message.length()).toString();
  }

  /**
   * What every finding of a code says alike; empty where the message speaks of the single place.
   */
  public static Optional<String> shared(String code, Locale locale) {
    return Optional.ofNullable(all(locale).get(code)).filter(message -> message.indexOf('{') < 0);
  }

  /** Every message by its code. */
  public static SortedMap<String, String> all(Locale locale) {
    return Collections.unmodifiableSortedMap(words(locale).messages);
  }

  /** Every title by its code. */
  static SortedMap<String, String> titles(Locale locale) {
    return Collections.unmodifiableSortedMap(words(locale).titles);
  }

  private static Words words(Locale locale) {
    return locale.getLanguage().equals("ja") ? JAPANESE : ENGLISH;
  }

  private static String value(Finding finding, String placeholder, Locale locale) {
    Map<String, String> parameters = finding.parameters();
    String value =
        switch (placeholder) {
          case "row" -> Long.toString(finding.row());
          case "column" -> finding.column();
          case "original" -> finding.original();
          case "value" -> finding.value();
          case "reason" -> title(parameters.getOrDefault("reason", ""), locale); // another code
          default -> parameters.getOrDefault(placeholder, "");
        };
    return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
  }

  private static Properties lines(String file) {
    Properties lines = new Properties();
    try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
