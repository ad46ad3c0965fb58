package jp.machi.server.ckan.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of an answer, such as a package; its keys keep their order. */
final class Dict {
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  void put(String key, @Nullable Object value) {
    values.put(key, value);
  }

  /** A value as text; {@code ""} where there is none. */
  String text(String key) {
    Object value = values.get(key);
    return value == null ? "" : value.toString();
  }

  @JsonValue
  Map<String, @Nullable Object> values() {
    return values;
  }
}
