package jp.machi.server.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import jp.machi.server.platform.files.DurableFiles;

/**
 * The folder where the server keeps everything, held by one server at a time. The operating system
 * lets go of the lock also when the process is killed.
 */
public final class HomeFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  private HomeFolder(Path path, FileChannel channel, FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the folder, making it where needed.
   *
   * @throws DatabaseException where another server has it
   */
  public static HomeFolder take(Path home) throws IOException {
    Path path = DurableFiles.privateFolder(home.toAbsolutePath().normalize());
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new HomeFolder(path, channel, lock);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new DatabaseException("another server in this process uses " + path, e);
    }
    channel.close();
    throw new DatabaseException("another server uses " + path + "; stop it or set machi.home");
  }

  /** Absolute path. */
  public Path path() {
    return path;
  }

  /** A folder inside, made where needed. */
  public Path folder(String name) throws IOException {
    return DurableFiles.privateFolder(path.resolve(name));
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
