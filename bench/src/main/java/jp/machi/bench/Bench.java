package jp.machi.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.machi.bench.accuracy.AccuracyBench;
import jp.machi.bench.accuracy.Measure;

/**
 * {@code ./machi bench [convert|rows|search|server|serve] [--rows N] [--large] [--write]}: measures
 * on this machine and prints the figures; with {@code --write} also into docs/benchmarks.md. {@code
 * ./machi bench accuracy [MEASURE…] [--write]} does so for what is right and wrong, into
 * docs/accuracy.md; {@code ./machi bench learn} writes the learned part of the vocabulary anew.
 */
public final class Bench {
  private static final long ROWS = 1_000_000;
  private static final List<String> ALL = List.of("convert", "rows", "search", "server", "serve");

  private static final List<String> OTHERS = List.of("accuracy", "learn");

  /** What a reader must know to read the figures aright. */
  private static final String ACCURACY =
      """
      Written by `./machi bench accuracy --write`, on the real files it names, which are not part of
      this project.

      - Mapping with the shipped vocabulary is scored on the tables it was learned from; what was
        learned from one city and scored on the other tells more. The hand-written words were chosen
        by people who had seen both cities' headings, and the rules by people who had seen what was
        missed in both: expect less of a third city. An end of hours counts as found where it is
        read from the cells of the beginning.
      - Real workbooks with merged cells were not to be had: their layouts are measured on made-up
        ones, and the generator was tuned while its misses were looked at.
      - Of the event lists those until 2024-05 were looked at while the grammar was written, the
        others last; one fault found there was mended.
      - A kind is right where it is the annotated one or one that the annotation allows beside it.
        A column that Machi asks about counts as missed.
      - Lists "headed as elsewhere" are made up: the headings are as in other cities, the
        rows are not. One set was looked at while the recognition was changed. The other was written by a
        person who had not seen the program; its columns were not looked at, the kinds of every
        second list were.
      - No open data file of Kawasaki itself was to be had as CSV or XLSX: untested.
      """
          .strip();

  private final PrintStream out;
  private final Path folder;

  private Bench(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  /** Runs the benchmark that the arguments name, every one where they name none. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    List<String> words = new ArrayList<>(List.of(arguments));
    List<String> named = ALL.stream().filter(words::contains).toList();
    boolean known = words.isEmpty() || words.getFirst().startsWith("--") || !named.isEmpty();
    if (!known && !OTHERS.contains(words.getFirst())) {
      out.println(
          "Unknown benchmark: " + words.getFirst() + ". There are: " + OTHERS + " and " + ALL);
      System.exit(2);
    }
    if (words.equals(List.of("learn"))) {
      out.println("Headings learned: " + AccuracyBench.learn(root()));
      return;
    }
    boolean write = words.contains("--write");
    if (write && !Files.isDirectory(realFiles())) {
      out.println(
          "The figures in docs come from the machine that has the real files;"
              + " set MACHI_TESTDATA to their folder to replace them.");
      System.exit(2);
    }
    if (words.contains("accuracy")) {
      accuracy(out, words, write);
      return;
    }
    Path folder = Files.createTempDirectory("machi-bench");
    try {
      List<String> lines = new Bench(out, folder).run(named.isEmpty() ? ALL : named, words);
      if (write) {
        write(
            "benchmarks.md",
            "Benchmarks",
            "Written by `./machi bench --write`; each line ran in a Java machine of its own.",
            lines);
      }
    } finally {
      delete(folder);
    }
  }

  private static void accuracy(PrintStream out, List<String> words, boolean write)
      throws IOException {
    if (!Files.isDirectory(realFiles())) {
      out.println("Accuracy is measured on real files; set MACHI_TESTDATA to their folder.");
      System.exit(2);
    }
    List<String> measures =
        words.stream().filter(word -> !word.startsWith("--") && !word.equals("accuracy")).toList();
    Path folder = Files.createTempDirectory("machi-accuracy");
    try {
      List<Measure> more = List.of(new ConversionMeasure(root(), folder));
      List<String> lines = new AccuracyBench(realFiles(), more, out::println).run(measures);
      lines.forEach(out::println);
      if (write) {
        write("accuracy.md", "Accuracy", ACCURACY, lines);
      }
    } finally {
      delete(folder);
    }
  }

  private List<String> run(List<String> named, List<String> words)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (String name : named) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      List<String> figures =
          switch (name) {
            case "convert" -> convert(words);
            case "rows" -> new RowsBench(folder, _ -> {}).run(rows(words));
            case "serve" -> new ServeBench(root(), folder, out::println).run(rows(words));
            case "search" -> new SearchBench(folder).run();
            default -> server();
          };
      figures.forEach(out::println);
      lines.addAll(figures);
    }
    return lines;
  }

  private List<String> convert(List<String> words) throws IOException, InterruptedException {
    return new ConvertBench(root(), folder, out::println)
        .run(rows(words), words.contains("--large"));
  }

  private static long rows(List<String> words) {
    int rows = words.indexOf("--rows");
    return rows < 0 ? ROWS : Long.parseLong(words.get(rows + 1));
  }

  private List<String> server() throws IOException, InterruptedException {
    return new ServerBench(root(), folder, out::println).run();
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

  private static void write(String file, String title, String origin, List<String> lines)
      throws IOException {
    List<String> page = new ArrayList<>();
    page.add("# " + title);
    page.add("");
    page.add(origin);
    page.add("");
    page.addAll(lines);
    Path docs = Files.createDirectories(root().resolve("docs"));
    Files.write(docs.resolve(file), page);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }
}
