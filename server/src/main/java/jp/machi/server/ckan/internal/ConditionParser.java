package jp.machi.server.ckan.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of Solr's query language that harvesters and programs for CKAN use: {@code
 * field:value}, {@code field:"a value"}, {@code field:(a OR b)}, {@code field:[from TO to]}, with
 * AND, OR, NOT, {@code +}, {@code -} and parentheses. What it does not know it refuses: a filter
 * that is passed over would give out more than was asked for. Not thread-safe.
 */
final class ConditionParser {
  /** Nobody asks longer; bounds what one search costs. */
  static final int LONGEST = 8_000;

  private static final int DEEPEST = 10;
  private static final int MOST_TERMS = 500;
  private static final String ENDS_WORD = "\"()[]{}";

  private final String text;
  private int at;
  private int depth;
  private int terms;

  private ConditionParser(String text) {
    this.text = text;
  }

  /**
   * The condition that a text says; blank is always met.
   *
   * @throws ActionException where it says none
   */
  static Condition parse(String text) {
    if (text.length() > LONGEST) {
      throw ActionException.searchFailed("longer than " + LONGEST + " characters");
    }
    ConditionParser parser = new ConditionParser(text);
    Condition condition = parser.either(null);
    if (parser.at < text.length()) {
      throw parser.unreadable();
    }
    return condition;
  }

  /** Parts with OR between. */
  private Condition either(@Nullable SearchField field) {
    if (++depth > DEEPEST) {
      throw ActionException.searchFailed("more than " + DEEPEST + " parentheses in another");
    }
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(together(field));
    } while (word("OR") || word("||"));
    depth--;
    return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
  }

  /** Parts beside each other, with AND or nothing between. */
  private Condition together(@Nullable SearchField field) {
    List<Condition> parts = new ArrayList<>();
    blanks();
    while (at < text.length() && text.charAt(at) != ')' && !isNext("OR") && !isNext("||")) {
      parts.add(part(field));
      if (word("AND") || word("&&")) {
        blanks();
        if (at >= text.length()) {
          throw unreadable();
        }
      }
    }
    if (parts.isEmpty() && (depth > 1 || at < text.length() || !text.isBlank())) {
      throw unreadable();
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
  }

  private Condition part(@Nullable SearchField field) {
    if (++terms > MOST_TERMS) {
      throw ActionException.searchFailed("more than " + MOST_TERMS + " terms");
    }
    if (word("NOT") || sign('-') || sign('!')) {
      blanks();
      return new Condition.Not(value(field));
    }
    sign('+');
    return value(field);
  }

  private Condition value(@Nullable SearchField field) {
    if (sign('(')) {
      Condition inside = either(field);
      blanks();
      if (!sign(')')) {
        throw unreadable();
      }
      return inside;
    }
    return field == null ? named() : valueOf(field);
  }

  /** {@code field:value}. */
  private Condition named() {
    if (text.startsWith("*:*", at)) {
      at += 3;
      return new Condition.All(List.of());
    }
    int colon = at;
    while (colon < text.length() && isNamePart(text.charAt(colon))) {
      colon++;
    }
    if (colon == at || colon >= text.length() || text.charAt(colon) != ':') {
      throw unreadable();
    }
    String name = text.substring(at, colon);
    SearchField field =
        SearchField.named(name)
            .orElseThrow(() -> ActionException.searchFailed("undefined field " + name));
    at = colon + 1;
    return value(field);
  }

  private Condition valueOf(SearchField field) {
    if (sign('[')) {
      return range(field);
    }
    String value = at < text.length() && text.charAt(at) == '"' ? phrase() : bare();
    if (!field.isTime() || value.equals("*")) {
      return new Condition.Like(field, value);
    }
    Instant moment = moment(value);
    return new Condition.Between(field, moment, moment);
  }

  private Condition range(SearchField field) {
    int end = text.indexOf(']', at);
    String[] ends = (end < 0 ? "" : text.substring(at, end)).strip().split("\\s+TO\\s+", -1);
    if (ends.length != 2 || !field.isTime()) {
      throw unreadable();
    }
    at = end + 1;
    return new Condition.Between(field, openOr(ends[0]), openOr(ends[1]));
  }

  private @Nullable Instant openOr(String text) {
    return text.equals("*") ? null : moment(text);
  }

  /** A time in UTC, with or without saying so, or a day. */
  private Instant moment(String written) {
    String time = written.replace("\"", "").replaceFirst("(Z|\\+00:00)$", "");
    try {
      return time.indexOf('T') >= 0
          ? LocalDateTime.parse(time).toInstant(ZoneOffset.UTC)
          : LocalDate.parse(time).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      ActionException unreadable =
          ActionException.searchFailed("no time such as 2026-04-01T00:00:00Z");
      unreadable.initCause(e);
      throw unreadable;
    }
  }

  private String phrase() {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return value.toString();
      }
      value.append(c == '\\' && at + 1 < text.length() ? text.charAt(++at) : c);
    }
    throw unreadable();
  }

  private String bare() {
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || ENDS_WORD.indexOf(c) >= 0) {
        break;
      }
      if (c == '\\' && at + 1 < text.length()) {
        c = text.charAt(++at);
      }
      value.append(c);
      at++;
    }
    if (value.isEmpty()) {
      throw unreadable();
    }
    return value.toString();
  }

  private boolean sign(char sign) {
    if (at < text.length() && text.charAt(at) == sign) {
      at++;
      return true;
    }
    return false;
  }

  private boolean word(String word) {
    blanks();
    if (!isNext(word)) {
      return false;
    }
    at += word.length();
    blanks();
    return true;
  }

  private boolean isNext(String word) {
    int end = at + word.length();
    return text.startsWith(word, at)
        && (end >= text.length()
            || Character.isWhitespace(text.charAt(end))
            || text.charAt(end) == '(');
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isNamePart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private ActionException unreadable() {
    return ActionException.searchFailed("not understood at character " + (at + 1));
  }
}
