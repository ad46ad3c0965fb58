package jp.machi.cli.standards;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import jp.machi.core.standard.Standards;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --standards}: a folder of definition files of a city's own. */
public final class StandardsFolder implements ITypeConverter<Standards> {

  @Override
  public Standards convert(String folder) {
    try {
      return Standards.shipped().withFolder(Path.of(folder));
    } catch (NoSuchFileException e) {
      throw new TypeConversionException("there is no folder '" + folder + "'");
    } catch (IOException e) {
      throw new TypeConversionException("'" + folder + "' cannot be read as a folder");
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + folder + "': " + e.getMessage());
    }
  }
}
