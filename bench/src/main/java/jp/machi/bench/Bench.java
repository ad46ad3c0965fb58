package jp.machi.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ./machi bench convert [--rows N] [--large] [--write]}: measures on this machine and prints
 * the figures; with {@code --write} also into docs/benchmarks.md.
 */
public final class Bench {
  private static final long ROWS = 1_000_000;

  private final PrintStream out;

  private Bench(PrintStream out) {
    this.out = out;
  }

  /** Runs the benchmark that the arguments name, {@code convert} where they name none. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    List<String> words = new ArrayList<>(List.of(arguments));
    if (words.isEmpty() || words.getFirst().startsWith("--")) {
      words.addFirst("convert");
    }
    if (!words.getFirst().equals("convert")) {
      out.println("Unknown benchmark: " + words.getFirst() + ". There is: convert");
      System.exit(2);
    }
    new Bench(out).convert(words);
  }

  private void convert(List<String> words) throws IOException, InterruptedException {
    boolean write = words.contains("--write");
    if (write && !Files.isDirectory(realFiles())) {
      out.println(
          "The figures in docs/benchmarks.md come from the machine that has the real files;"
              + " set MACHI_TESTDATA to their folder to replace them.");
      System.exit(2);
    }
    int rows = words.indexOf("--rows");
    Path folder = Files.createTempDirectory("machi-bench");
    try {
      List<String> lines =
          new ConvertBench(folder, out::println)
              .run(
                  rows < 0 ? ROWS : Long.parseLong(words.get(rows + 1)), words.contains("--large"));
      lines.forEach(out::println);
      if (write) {
        write(lines);
      }
    } finally {
      delete(folder);
    }
  }

  private static Path root() {
    return Path.of(System.getProperty("machi.root", ".")).toAbsolutePath().normalize();
  }

  private static Path realFiles() {
    String named = System.getenv("MACHI_TESTDATA");
    return named != null && !named.isBlank()
        ? Path.of(named)
        : root().resolve("../shared/data").normalize();
  }

  private static void write(List<String> lines) throws IOException {
    List<String> page = new ArrayList<>();
    page.add("# Benchmarks");
    page.add("");
    page.add("Written by `./machi bench --write`; each line ran in a Java machine of its own.");
    page.add("");
    page.addAll(lines);
    Path docs = Files.createDirectories(root().resolve("docs"));
    Files.write(docs.resolve("benchmarks.md"), page);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
