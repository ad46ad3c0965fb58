package jp.machi.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A million rows of twelve columns from CSV to Parquet, beside what DuckDB alone takes. */
final class ConvertBench {
  private static final int LARGE = 10;

  private final Launched launched;
  private final Path folder;
  private final Consumer<String> say;
  private final Child child;
  private final List<Figure> figures = new ArrayList<>();

  ConvertBench(Path root, Path folder, Consumer<String> say) {
    this.launched = new Launched(root);
    this.folder = folder;
    this.say = say;
    this.child = new Child(say);
  }

  /** Runs everything; the figures as lines of Markdown. */
  List<String> run(long rows, boolean large) throws IOException, InterruptedException {
    Path utf8 = csv("utf8.csv", StandardCharsets.UTF_8, rows, 0);
    String count = Long.toString(rows);
    measure("making the rows, nothing written", "rows", count, "none");
    measure("plain rows → Parquet (making them included)", "plain", count, "plain.parquet");
    Figure duckdb = measure("DuckDB alone, UTF-8 CSV → Parquet", "duckdb", utf8, "duckdb.parquet");
    launch("warm-up, not shown", utf8, "utf8.parquet");
    Figure own = keep(launch("machi convert, UTF-8 CSV → Parquet", utf8, "utf8.parquet"));
    Path cp932 = csv("cp932.csv", Charset.forName("windows-31j"), rows, 0);
    keep(launch("machi convert, CP932 CSV → Parquet", cp932, "cp932.parquet"));
    measure("convert, UTF-8, with a file of every change", "changes", utf8, "changed.parquet");
    measure(
        "convert, UTF-8, read twice for one late misfit",
        "convert",
        csv("misfit.csv", StandardCharsets.UTF_8, rows, rows * 9 / 10),
        "misfit.parquet");
    measure("check, UTF-8", "check", utf8, "none");
    measure("export, Parquet → CSV", "csv", folder.resolve("utf8.parquet").toString(), "out.csv");
    if (large) {
      Path many = csv("large.csv", StandardCharsets.UTF_8, LARGE * rows, 0);
      keep(launch("machi convert, UTF-8, ten times the rows", many, "large.parquet"));
    }
    return lines(rows, utf8, (double) own.wallMillis() / duckdb.wallMillis());
  }

  private Path csv(String name, Charset charset, long rows, long misfit) throws IOException {
    Path file = folder.resolve(name);
    ToiletRows.write(file, charset, rows, misfit);
    return file;
  }

  private Figure launch(String name, Path source, String out)
      throws IOException, InterruptedException {
    return launched.convert(name, source, folder.resolve(out));
  }

  private Figure keep(Figure figure) {
    figures.add(figure);
    say.accept(figure.markdown());
    return figure;
  }

  private Figure measure(String name, String work, Path source, String out)
      throws IOException, InterruptedException {
    return measure(name, work, source.toString(), out);
  }

  private Figure measure(String name, String work, String source, String out)
      throws IOException, InterruptedException {
    return keep(child.run(name, List.of(), work, source, folder.resolve(out)));
  }

  private List<String> lines(long rows, Path utf8, double ratio) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d rows × %d columns, %d MB as UTF-8, on %d processors; heap of 512 MB.",
            rows,
            ToiletRows.COLUMNS.size(),
            Files.size(utf8) / 1_000_000,
            Runtime.getRuntime().availableProcessors()));
    lines.add("");
    lines.add("| work | wall | CPU | peak memory | file |");
    lines.add("|---|---|---|---|---|");
    figures.forEach(figure -> lines.add(figure.markdown()));
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "Converting the UTF-8 file takes %.1f times as long as DuckDB alone, which neither"
                + " repairs nor checks.",
            ratio));
    return lines;
  }
}
