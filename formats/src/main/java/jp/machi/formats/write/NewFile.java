package jp.machi.formats.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears whole or not at all. It is written under a name of its own in the same folder
 * and gets its real name last. Closing without {@link #keep()} leaves nothing behind.
 *
 * <p>A killed process can leave a file {@code .machi-….part}; nobody reads those and they may be
 * deleted.
 */
public final class NewFile implements AutoCloseable {
  private final Path target;
  private final Path path;

  /**
   * A file to be made.
   *
   * @throws FileAlreadyExistsException when there is such a file already
   */
  public NewFile(Path target) throws IOException {
    this.target = target.toAbsolutePath().normalize();
    if (Files.exists(this.target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    this.path = this.target.resolveSibling(".machi-" + UUID.randomUUID() + ".part");
  }

  /** Where to write until the file is kept. */
  public Path path() {
    return path;
  }

  /** Forces the bytes to the disk and gives the file its real name. */
  public void keep() throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(path, target);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
