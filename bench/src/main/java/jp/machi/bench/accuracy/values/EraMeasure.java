package jp.machi.bench.accuracy.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi.bench.accuracy.Measure;
import jp.machi.bench.accuracy.Score;
import jp.machi.core.date.WrittenDay;
import jp.machi.core.table.SourceRow;

/** Days in Japanese eras: every such cell of the real files, and the vectors of other libraries. */
public final class EraMeasure implements Measure {
  private static final double TARGET = 99.5;

  private static final Pattern VECTOR =
      Pattern.compile("\"input\": \"([^\"]+)\"(?:,\\s*\"expected\": \"([^\"]+)\")?");

  /** Counts of one corpus. */
  private static final class Tally {
    private long cases;
    private long right;
    private long wrongEras;
    private final List<String> misses = new ArrayList<>();

    void see(String cell, String where) {
      Optional<LocalDate> truth = EraTruth.day(cell);
      Optional<LocalDate> read = read(cell);
      cases++;
      if (read.equals(truth)) {
        right++;
        return;
      }
      wrongEras += read.isPresent() ? 1 : 0;
      misses.add(where + ": " + cell + " is " + truth + ", read as " + WrittenDay.read(cell));
    }

    List<Score> scores(String what) {
      double percent = cases == 0 ? 0 : 100.0 * right / cases;
      return List.of(
          new Score(
              what,
              cases,
              "≥ 99.5 %",
              String.format(Locale.ROOT, "%.2f %%", percent),
              percent >= TARGET,
              misses),
          new Score(
              what + ": wrong eras",
              cases,
              "0",
              Long.toString(wrongEras),
              wrongEras == 0,
              List.of()));
    }
  }

  @Override
  public String name() {
    return "eras";
  }

  @Override
  public List<Score> run(Path data) throws IOException {
    Tally real = new Tally();
    RealTables.visit(
        data.resolve("municipal"),
        found -> {
          for (SourceRow row : found.rows()) {
            for (String cell : row.cells()) {
              if (EraTruth.isEraDate(cell)) {
                real.see(cell, found.file() + " row " + row.number());
              }
            }
          }
        });
    List<Score> scores = new ArrayList<>(real.scores("Japanese-era cells, municipal"));
    scores.addAll(
        vectors(data.resolve("reference/normalizer_vectors/wareki_smarthr.json"))
            .scores("Japanese-era vectors of smarthr"));
    return scores;
  }

  /** Each input; an era date by the JDK, a Western one by the era date it is said to be. */
  private static Tally vectors(Path json) throws IOException {
    Tally tally = new Tally();
    Matcher vector = VECTOR.matcher(Files.readString(json));
    while (vector.find()) {
      String input = vector.group(1);
      if (EraTruth.isEraDate(input)) {
        tally.see(input, "vector");
      } else {
        western(tally, input, vector.group(2));
      }
    }
    return tally;
  }

  /** Years before the solar calendar are read in the Western calendar and refused in an era. */
  private static void western(Tally tally, String input, String inEra) {
    tally.cases++;
    Optional<LocalDate> read = read(input);
    boolean same =
        inEra == null || EraTruth.day(inEra).isEmpty() || read.equals(EraTruth.day(inEra));
    boolean eraToo = inEra == null || read(inEra).equals(EraTruth.day(inEra));
    if (read.isPresent() && same && eraToo) {
      tally.right++;
    } else {
      tally.misses.add("vector: " + input + " read as " + WrittenDay.read(input));
    }
  }

  private static Optional<LocalDate> read(String cell) {
    return WrittenDay.read(cell) instanceof WrittenDay.Day(var date, _, _)
        ? Optional.of(date)
        : Optional.empty();
  }
}
