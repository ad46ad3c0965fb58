package jp.machi.cli.publish;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The files that a person named, folders walked.
 *
 * @param files in the order of the arguments, in a folder by name
 * @param leftOut files of a folder that are no tables by their name
 */
record FilesToSend(List<FileToSend> files, int leftOut) {
  /** In a folder of a department lie other things too; what is named itself is always sent. */
  private static final Set<String> TABLES =
      Set.of(
          "csv", "tsv", "txt", "xlsx", "xlsm", "xls", "pdf", "geojson", "gpkg", "kml", "kmz",
          "zip");

  FilesToSend {
    files = List.copyOf(files);
  }

  /**
   * A file and the name it is known by at the server.
   *
   * @param name from the named file or folder on, with {@code /}, in NFC: a Mac and a Windows
   *     machine then mean the same file
   * @param department who publishes it
   */
  record FileToSend(Path path, String name, String department) {}

  /**
   * Finds the files.
   *
   * @param department who publishes all of them; empty where each folder is named after its
   *     department
   * @throws NoSuchFileException where an argument does not exist
   */
  static FilesToSend find(List<Path> arguments, Optional<String> department) throws IOException {
    List<FileToSend> files = new ArrayList<>();
    Walk walk = new Walk();
    for (Path argument : arguments) {
      Path start = argument.toAbsolutePath().normalize();
      if (!Files.exists(start)) {
        throw new NoSuchFileException(argument.toString());
      }
      Path base = start.getParent() == null ? start : start.getParent();
      if (!Files.isDirectory(start)) {
        files.add(new FileToSend(start, name(base, start), department.orElse(lastName(base))));
        continue;
      }
      String publisher = department.orElse(lastName(start));
      walk.found.clear();
      Files.walkFileTree(start, walk);
      walk.found.stream()
          .map(path -> new FileToSend(path, name(base, path), publisher))
          .sorted(Comparator.comparing(FileToSend::name))
          .forEach(files::add);
    }
    return new FilesToSend(files, walk.leftOut);
  }

  private static String lastName(Path folder) {
    Path name = folder.getFileName();
    return name == null ? "" : Normalizer.normalize(name.toString(), Normalizer.Form.NFC);
  }

  private static String name(Path base, Path path) {
    String name = base.relativize(path).toString().replace(File.separatorChar, '/');
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** Links are not followed, so the walk ends; hidden files and folders belong to programs. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final List<Path> found = new ArrayList<>();
    private int leftOut;

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isRegularFile() && TABLES.contains(extension(file))) {
        found.add(file);
      } else {
        leftOut++;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      found.add(file); // Sending it will tell why it cannot be read.
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      String name = String.valueOf(path.getFileName());
      return name.startsWith(".") || name.startsWith("~$"); // ~$ is Excel's lock of an open file
    }

    private static String extension(Path path) {
      String name = path.getFileName().toString();
      return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
  }
}
