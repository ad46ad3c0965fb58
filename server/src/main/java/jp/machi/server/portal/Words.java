package jp.machi.server.portal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The portal's texts in one language, from {@code portal_ja.properties} and {@code
 * portal_en.properties}. Placeholders have names: {@code {rows}}. Immutable and thread-safe.
 */
final class Words {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Words JAPANESE =
      new Words(Language.JA, DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE));
  private static final Words ENGLISH =
      new Words(Language.EN, DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));

  private final Language language;
  private final DateTimeFormatter day;
  private final Map<String, String> texts;

  private Words(Language language, DateTimeFormatter day) {
    this.language = language;
    this.day = day.withZone(JAPAN);
    this.texts = read("/portal_" + language.code() + ".properties");
  }

  static Words in(Language language) {
    return switch (language) {
      case JA -> JAPANESE;
      case EN -> ENGLISH;
    };
  }

  /**
   * A text.
   *
   * @param values name and value of each placeholder, in turn; numbers and moments are written as
   *     this language writes them
   * @throws IllegalArgumentException where there is no such text
   */
  public String say(String key, Object... values) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key);
    }
    for (int i = 0; i < values.length; i += 2) {
      text = text.replace("{" + values[i] + "}", write(values[i + 1]));
    }
    return text;
  }

  /** A number with its thousands apart. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /**
   * A share of a whole in percent, such as {@code 97%}; never 100% or 0% where a little is left.
   */
  public String percent(long part, long whole) {
    if (whole == 0) {
      return "–";
    }
    long rounded = Math.round(100.0 * part / whole);
    if (part > 0 && rounded == 0) {
      return "<1%";
    }
    return part < whole && rounded == 100 ? ">99%" : rounded + "%";
  }

  /** The day of a moment in Japan. */
  public String day(Instant moment) {
    return day.format(moment);
  }

  /** The day in Japan of a moment that a problem names. */
  public String dayOf(String moment) {
    return day(Instant.parse(moment));
  }

  /** A day. */
  public String day(LocalDate date) {
    return day(date.atStartOfDay(JAPAN).toInstant());
  }

  /** The same for a machine: {@code 2026-04-01}. */
  public String isoDay(Instant moment) {
    return moment.atZone(JAPAN).toLocalDate().toString();
  }

  Language language() {
    return language;
  }

  private String write(Object value) {
    return switch (value) {
      case Number number -> number(number.longValue());
      case Instant moment -> day(moment);
      default -> value.toString();
    };
  }

  /** Every text by its key. */
  static Map<String, String> read(String resource) {
    var properties = new Properties();
    try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource);
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return Map.copyOf(texts);
  }
}
