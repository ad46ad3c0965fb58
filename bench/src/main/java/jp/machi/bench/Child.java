package jp.machi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs a piece of work in a Java machine with the options that the command line has. */
final class Child {
  private static final String MEASURED = "measured ";

  private final Consumer<String> say;

  Child(Consumer<String> say) {
    this.say = say;
  }

  /**
   * Runs {@link Measured}.
   *
   * @param options further options of the Java machine
   */
  Figure run(String name, List<String> options, String work, String source, Path out)
      throws IOException, InterruptedException {
    Files.deleteIfExists(out);
    Files.deleteIfExists(out.resolveSibling("changes.parquet"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Measured.class.getName(), work, source, out.toString()));
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String measured = "";
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(MEASURED)) {
          measured = line.substring(MEASURED.length());
        } else {
          say.accept("  " + line);
        }
      }
    }
    int exit = process.waitFor();
    long wall = (System.nanoTime() - start) / 1_000_000;
    if (exit != 0 || measured.isEmpty()) {
      throw new IOException(name + " ended with exit code " + exit);
    }
    List<String> numbers = List.of(measured.split(" ", -1));
    return new Figure(
        name,
        wall,
        Long.parseLong(numbers.get(0)),
        Long.parseLong(numbers.get(1)),
        Files.exists(out) ? Files.size(out) / 1_000_000 : 0);
  }
}
