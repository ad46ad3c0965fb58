package jp.machi.formats.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder in the system's place for temporary files, readable by its owner alone, that goes away
 * when it is closed.
 *
 * <p>A lock is held on a file in it. What a crashed process left has no lock any more and is
 * removed when the next folder is made; where none is made, the system clears its temporary files.
 */
final class UnpackFolder implements Closeable {
  private static final String PREFIX = "machi-unpack-";
  private static final String LOCK = "lock";

  /** Folders of this process. Opening and closing their locks would release them. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lock;

  private UnpackFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Makes a folder and removes those that crashed processes left. */
  static UnpackFolder create() throws IOException {
    Path folder = Files.createTempDirectory(PREFIX);
    OURS.add(folder);
    FileChannel lock =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    UnpackFolder made = new UnpackFolder(folder, lock);
    try {
      lock.lock();
      made.removeAbandoned();
    } catch (IOException e) {
      made.close();
      throw e;
    }
    return made;
  }

  /** A file in this folder; the name must be one that Machi chose. */
  Path file(String name) {
    return folder.resolve(name);
  }

  private void removeAbandoned() throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null) {
      return;
    }
    try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path other : others) {
        if (!OURS.contains(other) && isAbandoned(other)) {
          remove(other);
        }
      }
    }
  }

  private boolean isAbandoned(Path other) {
    try {
      if (!Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
          || !Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(folder))) {
        return false;
      }
      try (FileChannel channel =
              FileChannel.open(
                  other.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
          FileLock taken = channel.tryLock()) {
        return taken != null;
      }
    } catch (IOException e) {
      return false; // it went away meanwhile, or is just being made
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
    remove(folder);
    OURS.remove(folder);
  }

  /** Removes a folder and what is in it; links are removed, not followed. */
  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // another process removes the same
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
              throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
