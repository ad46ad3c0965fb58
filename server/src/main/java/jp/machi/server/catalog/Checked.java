package jp.machi.server.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.machi.server.platform.http.JsonBody;
import org.jspecify.annotations.Nullable;

/**
 * Checks what persons send. Each method gives the text without blanks around it, {@code ""} where
 * there is none, and ends the request with a {@link jp.machi.server.platform.http.ProblemException}
 * that names the field where it cannot be taken.
 */
public final class Checked {
  /** A name, a title, a keyword. */
  public static final int LINE = 200;

  /** A description. */
  public static final int TEXT = 10_000;

  /** Entries of a list. */
  public static final int ENTRIES = 100;

  private static final int URL = 2_000;

  private static final Pattern MAIL =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,10}[A-Za-z]{2,63}");
  private static final Pattern PHONE = Pattern.compile("[0-9+() -]{3,30}");

  private Checked() {}

  /** One line that must be there. */
  public static String required(String field, @Nullable String value, int longest) {
    String text = line(field, value, longest);
    if (text.isEmpty()) {
      throw JsonBody.unreadable(field);
    }
    return text;
  }

  /** One line. */
  public static String line(String field, @Nullable String value, int longest) {
    return text(field, value, longest, false);
  }

  /** Several lines. */
  public static String lines(String field, @Nullable String value) {
    return text(field, value, TEXT, true);
  }

  /** The address of a page. */
  public static String url(String field, @Nullable String value) {
    String text = line(field, value, URL);
    if (!text.isEmpty() && !isPage(text)) {
      throw JsonBody.unreadable(field);
    }
    return text;
  }

  /** A mail address. */
  public static String email(String field, @Nullable String value) {
    return form(field, value, MAIL);
  }

  /** A telephone number as people write it. */
  public static String phone(String field, @Nullable String value) {
    return form(field, value, PHONE);
  }

  /** Each entry of a list, checked under the name {@code field[0]}. */
  public static <T extends @Nullable Object, R> List<R> each(
      String field, @Nullable List<T> values, BiFunction<String, T, R> check) {
    List<T> given = values == null ? List.of() : values;
    if (given.size() > ENTRIES) {
      throw JsonBody.unreadable(field);
    }
    return IntStream.range(0, given.size())
        .mapToObj(i -> check.apply(field + "[" + i + "]", given.get(i)))
        .distinct()
        .toList();
  }

  private static String form(String field, @Nullable String value, Pattern form) {
    String text = line(field, value, LINE);
    if (!text.isEmpty() && !form.matcher(text).matches()) {
      throw JsonBody.unreadable(field);
    }
    return text;
  }

  private static String text(
      String field, @Nullable String value, int longest, boolean severalLines) {
    String text = value == null ? "" : value.strip();
    if (severalLines) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    if (text.length() > longest
        || text.codePoints()
            .anyMatch(c -> Character.isISOControl(c) && !(severalLines && c == '\n'))) {
      throw JsonBody.unreadable(field);
    }
    return text;
  }

  /** A page that a browser can open; other schemes could do things in one. */
  private static boolean isPage(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
