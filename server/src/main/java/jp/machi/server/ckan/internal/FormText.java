package jp.machi.server.ckan.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded} in UTF-8. */
final class FormText {
  private FormText() {}

  /** The values of each name, in order. */
  static Map<String, String[]> read(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
      }
    }
    Map<String, String[]> form = new LinkedHashMap<>();
    values.forEach((name, list) -> form.put(name, list.toArray(String[]::new)));
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      ActionException unreadable = ActionException.badRequest("the form cannot be read");
      unreadable.initCause(e);
      throw unreadable;
    }
  }
}
