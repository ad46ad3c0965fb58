package jp.machi.server.ckan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a caller gave to an action, the same whether it came in the address, as a form or as JSON.
 * Names that an action does not know are passed over, as CKAN does.
 */
final class Parameters {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, JsonNode> values;

  private Parameters(Map<String, JsonNode> values) {
    this.values = values;
  }

  /** Those of an address or a form; a name that comes several times is a list. */
  static Parameters ofForm(Map<String, String[]> form) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    form.forEach((name, texts) -> {
      if (texts.length == 1) {
        values.put(name, JsonNodeFactory.instance.stringNode(texts[0]));
      } else {
        var list = JsonNodeFactory.instance.arrayNode();
        List.of(texts).forEach(list::add);
        values.put(name, list);
      }
    });
    return new Parameters(values);
  }

  /** Those of a JSON object. */
  static Parameters ofJson(byte[] body) {
    JsonNode object;
    try {
      object = JSON.readTree(body);
    } catch (JacksonException e) {
      ActionException unreadable = ActionException.badRequest("JSON Error: not JSON");
      unreadable.initCause(e);
      throw unreadable;
    }
    if (!object.isObject()) {
      throw ActionException.badRequest("JSON Error: the request data must be an object");
    }
    Map<String, JsonNode> values = new LinkedHashMap<>();
    object
        .propertyStream()
        .filter(property -> !property.getValue().isNull())
        .forEach(property -> values.put(property.getKey(), property.getValue()));
    return new Parameters(values);
  }

  /** Whether there is such a parameter. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** A text; {@code ""} where there is none. */
  String text(String name) {
    JsonNode value = values.get(name);
    if (value == null) {
      return "";
    }
    if (!value.isValueNode()) {
      throw ActionException.invalid(name, "Must be a text");
    }
    return value.asString();
  }

  /** A text that must be there. */
  String required(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      throw ActionException.invalid(name, "Missing value");
    }
    return text;
  }

  /** A whole number from 0; more than the most is the most, as CKAN has it. */
  int number(String name, int otherwise, int most) {
    String text = text(name).strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("[+-]?[0-9]+")) {
      throw ActionException.invalid(name, "Invalid integer");
    }
    if (text.startsWith("-")) {
      throw ActionException.invalid(name, "Must be a natural number");
    }
    String digits = text.replaceFirst("^\\+?0*", "");
    return digits.length() > 9
        ? most
        : Math.min(digits.isEmpty() ? 0 : Integer.parseInt(digits), most);
  }

  /** Yes or no, as Python programs write it. */
  boolean flag(String name, boolean otherwise) {
    return switch (text(name).strip()) {
      case "" -> otherwise;
      case "true", "True", "TRUE", "yes", "t", "y", "1", "on" -> true;
      default -> false;
    };
  }

  /** Several texts: a list, a list written as JSON, or one text. */
  List<String> texts(String name) {
    JsonNode value = values.get(name);
    if (value == null) {
      return List.of();
    }
    JsonNode list = value.isString() ? written(value.asString(), '[') : value;
    if (!list.isArray()) {
      String text = text(name);
      return text.isBlank() ? List.of() : List.of(text);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode entry : list) {
      if (!entry.isValueNode()) {
        throw ActionException.invalid(name, "Must be a list of texts");
      }
      texts.add(entry.asString());
    }
    return texts;
  }

  /** An object, or an object written as JSON. */
  Optional<JsonNode> object(String name) {
    JsonNode value = values.get(name);
    if (value != null && value.isString()) {
      value = written(value.asString(), '{');
    }
    return Optional.ofNullable(value).filter(JsonNode::isObject);
  }

  /** What a text says as JSON where it begins so, else the text. */
  private static JsonNode written(String text, char begin) {
    JsonNode asItIs = JsonNodeFactory.instance.stringNode(text);
    if (text.isBlank() || text.strip().charAt(0) != begin) {
      return asItIs;
    }
    try {
      return JSON.readTree(text);
    } catch (JacksonException _) {
      return asItIs;
    }
  }
}
