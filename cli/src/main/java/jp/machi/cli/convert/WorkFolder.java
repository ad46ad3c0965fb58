package jp.machi.cli.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hidden folder beside the result, in which it is made, so that it can be moved into place whole.
 * Removed at the end, also on Ctrl-C.
 */
final class WorkFolder implements AutoCloseable {
  private final Path folder;
  private final Thread atExit;

  /** A new folder in that folder. */
  WorkFolder(Path parent) throws IOException {
    folder = Files.createTempDirectory(parent, ".machi-");
    atExit = new Thread(this::remove, "remove-work-folder");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** A file in it. */
  Path file(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending and the hook is at work already.
    }
  }

  private void remove() {
    List<Path> contents;
    try (Stream<Path> walk = Files.walk(folder)) {
      contents = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      return; // Gone already.
    }
    for (Path path : contents) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // Left behind in a hidden folder; the result is not touched by it.
      }
    }
  }
}
