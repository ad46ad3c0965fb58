package jp.machi.core.personal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.machi.core.personal.Sighting.Naming;
import jp.machi.core.text.Width;

/** Mail addresses of persons among those of organisations. */
final class Mails {
  /** RFC 5321 §4.5.3.1: 64 octets before the sign, 255 after it. */
  private static final int LONGEST_LOCAL = 64;

  private static final int LONGEST_DOMAIN = 255;

  /**
   * Providers for private persons and mobile carriers; also below these, as in t.vodafone.ne.jp.
   */
  private static final Set<String> PRIVATE = domains();

  private Mails() {}

  /** The addresses of persons in a text that holds the sign of mail. */
  static List<Sighting> look(String text) {
    List<Sighting> found = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      if (Signs.of(text.charAt(at)) == Signs.AT) {
        int start = at;
        while (start > 0 && at - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
          start--;
        }
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_DOMAIN && isDomain(text.charAt(end))) {
          end++;
        }
        while (end > at + 1 && isEdge(text.charAt(end - 1))) {
          end--;
        }
        if (start < at && end > at + 1) {
          add(text, start, at, end, found);
        }
      }
    }
    return found;
  }

  private static void add(String text, int start, int at, int end, List<Sighting> found) {
    String local = lower(text.substring(start, at));
    String domain = lower(text.substring(at + 1, end));
    if (isPrivate(domain)) {
      found.add(new Sighting(PersonalKind.PRIVATE_MAIL, start, end, Naming.SAID, true));
    } else if (domain.indexOf('.') > 0 && namesPerson(local)) {
      found.add(new Sighting(PersonalKind.MAIL_OF_PERSON, start, end, Naming.SAID, true));
    }
  }

  private static boolean isPrivate(String domain) {
    for (String rest = domain; !rest.isEmpty(); ) {
      if (PRIVATE.contains(rest)) {
        return true;
      }
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    return false;
  }

  /**
   * One letter and a name, as in {@code t.yamada} or {@code yamada-t}. Two whole words are as often
   * the name of an office, and are left alone.
   */
  private static boolean namesPerson(String local) {
    int separator = -1;
    for (int i = 0; i < local.length(); i++) {
      char c = local.charAt(i);
      if (c == '.' || c == '-' || c == '_') {
        if (separator >= 0) {
          return false;
        }
        separator = i;
      } else if (c < 'a' || c > 'z') {
        return false;
      }
    }
    int before = separator;
    int after = local.length() - separator - 1;
    return separator > 0 && ((before == 1 && after >= 3) || (after == 1 && before >= 3));
  }

  private static boolean isLocal(char c) {
    char half = Width.half(c);
    return isDomain(c) || "!#$%&'*+/=?^_`{|}~".indexOf(half) >= 0;
  }

  private static boolean isDomain(char c) {
    char half = Width.half(c);
    return (half >= 'a' && half <= 'z')
        || (half >= 'A' && half <= 'Z')
        || (half >= '0' && half <= '9')
        || half == '.'
        || half == '-';
  }

  private static boolean isEdge(char c) {
    char half = Width.half(c);
    return half == '.' || half == '-';
  }

  private static String lower(String text) {
    return Width.half(text).toLowerCase(Locale.ROOT);
  }

  private static Set<String> domains() {
    String file = "private_mail_domains.txt";
    try (InputStream in = Objects.requireNonNull(Mails.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
