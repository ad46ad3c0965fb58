package jp.machi.formats.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where Jazzer enters: {@code -Dfuzz.target} names a {@link FuzzTarget}. Jazzer looks for the
 * method by its name and its parameter, so that nothing here depends on it.
 */
public final class Fuzz {
  private static final FuzzTarget TARGET =
      FuzzTarget.called(System.getProperty("fuzz.target", "csv"));

  private Fuzz() {}

  /**
   * Called by Jazzer first. Its instrumenting of each class that is loaded may take a minute, which
   * is not the time that an input takes.
   */
  public static void fuzzerInitialize() throws IOException {
    for (byte[] seed : FuzzSeeds.of(TARGET)) {
      TARGET.run(seed);
    }
  }

  /** Called by Jazzer, some thousand times a second. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    TARGET.run(data);
  }

  /** Writes the seeds of the target into a folder, which is all the corpus there is at first. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<byte[]> seeds = FuzzSeeds.of(TARGET);
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(folder.resolve("seed-" + i), seeds.get(i));
    }
  }
}
