package jp.machi.cli.convert;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.machi.core.mapping.MappingOverrides;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The option {@code --mapping}: a file as {@link jp.machi.core.mapping.MappingFile} describes it.
 */
public final class MappingFile implements ITypeConverter<MappingOverrides> {

  @Override
  public MappingOverrides convert(String path) {
    try (BufferedReader text = Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8)) {
      return jp.machi.core.mapping.MappingFile.read(text);
    } catch (IOException e) {
      throw new TypeConversionException("'" + path + "' cannot be read as UTF-8 text");
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + path + "': " + e.getMessage());
    }
  }
}
