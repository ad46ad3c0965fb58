package jp.machi.core.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All dataset definitions that are loaded, every edition. Immutable.
 *
 * <p>A definition is a file, not code: those that ship stand in {@code standard/index.txt}, newest
 * edition first, and a city adds its own with {@link #withFolder(Path)}.
 */
public final class Standards {
  private static final String INDEX = "index.txt";

  private final List<Standard> all;

  /** A catalogue of these definitions; newer editions stand before older ones. */
  public Standards(List<Standard> all) {
    this.all = List.copyOf(all);
  }

  /** The definitions that ship with Machi. */
  public static Standards shipped() {
    return Shipped.STANDARDS;
  }

  /**
   * These definitions and those in the {@code .tsv} files of a folder, which stand first and win
   * over a definition of the same id and edition.
   *
   * @throws IllegalArgumentException naming file and line where a file is not a definition
   */
  public Standards withFolder(Path folder) throws IOException {
    List<Standard> more = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Standards::isDefinition).sorted().toList()) {
        try (Reader text = Files.newBufferedReader(file)) {
          more.add(StandardFile.read(file.getFileName().toString(), text));
        } catch (MalformedInputException e) {
          throw new IllegalArgumentException(
              file.getFileName() + ": not UTF-8; save it as UTF-8 text", e);
        }
      }
    }
    Standards added = new Standards(more);
    all.stream()
        .filter(standard -> added.find(standard.id(), standard.edition()).isEmpty())
        .forEach(more::add);
    return new Standards(more);
  }

  /** Every definition, in the order of the shipped list: newest edition first. */
  public List<Standard> all() {
    return all;
  }

  /** Every edition that some dataset has, in the same order. */
  public List<String> editions() {
    return all.stream().map(Standard::edition).distinct().toList();
  }

  /** The definition of that id in that edition. */
  public Optional<Standard> find(String id, String edition) {
    return all.stream()
        .filter(standard -> standard.id().equals(id) && standard.edition().equals(edition))
        .findFirst();
  }

  private static boolean isDefinition(Path file) {
    return file.toString().endsWith(".tsv");
  }

  /** Loaded when first asked for, and then kept: the files in the jar do not change. */
  private static final class Shipped {
    static final Standards STANDARDS = load();

    private static Standards load() {
      try {
        List<Standard> all = new ArrayList<>();
        for (String name : resource(INDEX).lines().toList()) {
          all.add(StandardFile.read(name, Reader.of(resource(name))));
        }
        return new Standards(all);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    private static String resource(String name) throws IOException {
      try (InputStream in = Standards.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IOException("no resource standard/" + name);
        }
        try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
          return text.readAllAsString();
        }
      }
    }
  }
}
