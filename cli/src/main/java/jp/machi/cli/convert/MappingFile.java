package jp.machi.cli.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.mapping.MappingOverrides;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person decided about a layout, as a JSON file:
 *
 * <pre>{@code
 * {"standard": "public-toilet", "columns": {"施設名": "名称", "メモ": ""}}
 * }</pre>
 *
 * <p>{@code standard} may be left out, or be {@code none} for a table of no standard kind; an empty
 * item keeps the column as it is.
 */
public final class MappingFile implements ITypeConverter<MappingOverrides> {
  /** A layout has some tens of columns; a file larger than this is another file by mistake. */
  private static final long MAX_BYTES = 1 << 20;

  @Override
  public MappingOverrides convert(String path) {
    Path file = Path.of(path);
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new TypeConversionException("'" + path + "' is too large for a mapping file");
      }
      return read(JsonMapper.shared().readTree(Files.readAllBytes(file)), path);
    } catch (IOException e) {
      throw new TypeConversionException("'" + path + "' cannot be read");
    } catch (JacksonException e) {
      throw new TypeConversionException("'" + path + "' is not JSON");
    }
  }

  private static MappingOverrides read(JsonNode json, String path) {
    if (!json.isObject()) {
      throw new TypeConversionException("'" + path + "' does not hold a JSON object");
    }
    Optional<String> standard = Optional.empty();
    Map<String, String> columns = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      switch (field.getKey()) {
        case "standard" -> standard = Optional.of(text(field.getValue(), "standard", path));
        case "columns" ->
            field
                .getValue()
                .properties()
                .forEach(column ->
                    columns.put(column.getKey(), text(column.getValue(), column.getKey(), path)));
        default ->
            throw new TypeConversionException(
                "'" + path + "' has the unknown field '" + field.getKey() + "'");
      }
    }
    return new MappingOverrides(standard, columns);
  }

  private static String text(JsonNode node, String field, String path) {
    if (!node.isString()) {
      throw new TypeConversionException("'" + field + "' in '" + path + "' must be a text");
    }
    return node.asString();
  }
}
