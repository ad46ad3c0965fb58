package jp.machi.formats.reference;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.gazetteer.ReferenceFile;
import jp.machi.core.table.UnreadableSourceException;

/** The folder with a city's own tables of places: one file, made whole or not at all. */
public final class ReferenceFolder {
  /** Environment variable and, in lower case with a dot, the server's setting. */
  public static final String VARIABLE = "MACHI_REFERENCE";

  private static final String DEFAULT = "data/reference";
  private static final String FILE = "machi-places.bin";

  private final Path folder;

  /** The tables in that folder, which need not exist yet. */
  public ReferenceFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder that the environment names, else {@code data/reference} in the current folder. */
  public static ReferenceFolder of(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    return new ReferenceFolder(Path.of(named.isBlank() ? DEFAULT : named));
  }

  /** The file that holds the tables. */
  public Path file() {
    return folder.resolve(FILE);
  }

  /**
   * The city's own tables, {@link Reference#SHIPPED} where none were imported.
   *
   * @throws UnreadableSourceException with the code {@code reference.unreadable} where the file is
   *     broken or of another version of Machi
   */
  public Reference load() throws IOException {
    if (!Files.exists(file())) {
      return Reference.SHIPPED;
    }
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file()), 1 << 16)) {
      return ReferenceFile.read(bytes);
    } catch (IOException e) {
      throw ReferenceImport.refused("reference.unreadable", file().toString());
    }
  }

  /** Puts these tables in the place of those that were there. */
  public void save(Reference reference) throws IOException {
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "places", ".part");
    try {
      try (OutputStream bytes = Files.newOutputStream(draft)) {
        ReferenceFile.write(reference, bytes);
      }
      try {
        Files.move(
            draft, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, file(), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
