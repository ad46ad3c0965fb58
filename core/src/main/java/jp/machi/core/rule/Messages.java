package jp.machi.core.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of findings, in Japanese and English: one line for each finding code, with named
 * placeholders such as {@code {column}}.
 */
public final class Messages {
  /** Files of messages, a written list: what can be said can be read here. */
  static final List<String> FILES =
      List.of(
          "findings",
          "findings-values",
          "findings-reader",
          "findings-convert",
          "findings-city",
          "findings-portal",
          "findings-server",
          "findings-launcher");

  /** A cell of many pages would bury the advice; the report shows the whole cell elsewhere. */
  private static final int LONGEST_VALUE = 200;

  private static final Map<String, SortedMap<String, String>> BY_LANGUAGE =
      Map.of("ja", load("ja"), "en", load("en"));

  private Messages() {}

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
      text.append(message, from, open).append(value(finding, message.substring(open + 1, close)));
      from = close + 1;
    }
    return text.append(message, from, message.length()).toString();
  }

  /** Every message by its code. */
  public static SortedMap<String, String> all(Locale locale) {
    String language = locale.getLanguage().equals("ja") ? "ja" : "en";
    return BY_LANGUAGE.getOrDefault(language, new TreeMap<>());
  }

  private static String value(Finding finding, String placeholder) {
    String value =
        switch (placeholder) {
          case "row" -> Long.toString(finding.row());
          case "column" -> finding.column();
          case "original" -> finding.original();
          case "value" -> finding.value();
          default -> finding.parameters().getOrDefault(placeholder, "");
        };
    return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
  }

  private static SortedMap<String, String> load(String language) {
    SortedMap<String, String> messages = new TreeMap<>();
    for (String file : FILES) {
      Properties lines = lines(file + "_" + language + ".properties");
      lines.stringPropertyNames().forEach(code -> messages.put(code, lines.getProperty(code)));
    }
    return Collections.unmodifiableSortedMap(messages);
  }

  /** The messages of one file; none where this build does not have the file. */
  static Properties lines(String name) {
    Properties lines = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      if (in != null) {
        try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
          lines.load(text);
        }
      }
      return lines;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
