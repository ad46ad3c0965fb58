package jp.machi.server.platform.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.core.env.Environment;

/**
 * The settings of one module: a public record whose components carry {@link Setting}. As a bean it
 * gives the record, filled from the environment.
 *
 * <p>Component {@code maxBytes} of the group {@code machi.intake} is the key {@code
 * machi.intake.max-bytes}. Types: int, long, Duration in seconds, String ({@code ""} for not set)
 * and {@code Optional<Path>}.
 */
public final class SettingGroup<T extends Record> implements FactoryBean<T> {
  private final String prefix;
  private final Class<T> type;
  private final Environment environment;

  /** The group of that prefix, such as {@code machi.intake}. */
  public SettingGroup(String prefix, Class<T> type, Environment environment) {
    this.prefix = prefix;
    this.type = type;
    this.environment = environment;
  }

  /** One key as the settings page shows it. */
  public record Described(String key, String defaultValue, String meaning, boolean secret) {}

  /** Every key of the group, in the order of the record. */
  public List<Described> describe() {
    return Arrays.stream(type.getRecordComponents())
        .map(component -> {
          Setting setting = component.getAnnotation(Setting.class);
          return new Described(
              key(component), setting.value(), setting.meaning(), setting.secret());
        })
        .toList();
  }

  /** What is wrong with the values set, one line each; empty where all can be used. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      try {
        value(component);
      } catch (IllegalArgumentException e) {
        problems.add(key(component) + ": " + e.getMessage());
      }
    }
    return problems;
  }

  @Override
  public T getObject() {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values = Arrays.stream(components).map(this::value).toArray();
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(prefix + ": the values do not fit together", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("settings record " + type.getName(), e);
    }
  }

  @Override
  public Class<T> getObjectType() {
    return type;
  }

  private Object value(RecordComponent component) {
    Setting setting = component.getAnnotation(Setting.class);
    String text = environment.getProperty(key(component), setting.value()).strip();
    Class<?> wanted = component.getType();
    if (wanted == int.class) {
      return Math.toIntExact(number(text, setting));
    }
    if (wanted == long.class) {
      return number(text, setting);
    }
    if (wanted == Duration.class) {
      return Duration.ofSeconds(number(text, setting));
    }
    if (wanted == Optional.class) {
      return text.isEmpty() ? Optional.empty() : Optional.of(path(text));
    }
    if (wanted == Path.class) {
      return path(text);
    }
    return text;
  }

  private static long number(String text, Setting setting) {
    long number;
    try {
      number = Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("write a whole number", e);
    }
    if (number < setting.min() || number > setting.max()) {
      throw new IllegalArgumentException(
          "write a number from " + setting.min() + " to " + setting.max());
    }
    return number;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("write a path", e);
    }
  }

  private String key(RecordComponent component) {
    String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return prefix + "." + name;
  }
}
