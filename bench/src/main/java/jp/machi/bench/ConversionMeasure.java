package jp.machi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.machi.bench.accuracy.Measure;
import jp.machi.bench.accuracy.Score;

/**
 * A million rows through {@code ./machi convert} with everything on: the city's own tables of
 * places imported, personal data looked for, every rule. The second of two runs counts.
 */
final class ConversionMeasure implements Measure {
  private static final long ROWS = 1_000_000;
  private static final long WALL_MILLIS = 15_000;
  private static final long MEGABYTES = 1_024;

  private final Path root;
  private final Path folder;

  ConversionMeasure(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "conversion";
  }

  @Override
  public List<Score> run(Path data) throws IOException {
    try {
      Path places = Files.createDirectory(folder.resolve("places"));
      importPlaces(data, places);
      Path rows = folder.resolve("rows.csv");
      ToiletRows.write(rows, StandardCharsets.UTF_8, ROWS, 0);
      Launched launched = new Launched(root, places);
      launched.convert("warm-up", rows, folder.resolve("warm-up.parquet"));
      return scores(launched.convert("conversion", rows, folder.resolve("rows.parquet")));
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interruption);
    }
  }

  private void importPlaces(Path data, Path places) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(root.resolve("machi").toString(), "reference", "import"));
    command.add(data.resolve("address/japanese_addresses_v1_towns.csv.gz").toString());
    command.add(data.resolve("reference/boundaries/geojson_s0001_N03-21_210101.json").toString());
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("MACHI_REFERENCE", places.toString());
    int exit = process.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    if (exit != 0) {
      throw new IOException("the import of places ended with exit code " + exit);
    }
  }

  private static List<Score> scores(Figure figure) {
    return List.of(
        new Score(
            "Conversion to Parquet with everything on, wall time on "
                + Runtime.getRuntime().availableProcessors()
                + " processors",
            ROWS,
            "≤ 15 s",
            String.format(
                Locale.ROOT,
                "%.1f s (%.1f s of CPU)",
                figure.wallMillis() / 1000.0,
                figure.cpuMillis() / 1000.0),
            figure.wallMillis() <= WALL_MILLIS,
            List.of()),
        new Score(
            "Conversion to Parquet with everything on, peak memory",
            ROWS,
            "≤ 1 GiB",
            figure.peakMegabytes() + " MB",
            figure.peakMegabytes() <= MEGABYTES,
            List.of()));
  }
}
