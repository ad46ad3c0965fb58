package jp.machi.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.standard.Standards;
import jp.machi.core.standardise.Outcome;
import jp.machi.core.standardise.Standardiser;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.convert.Converter;
import jp.machi.formats.read.SourceFile;

/**
 * My Numbers and other personal data: found where they are, and no alarm where they are not.
 * Through the whole way of a table, as {@code machi check} goes it.
 */
final class MyNumberMeasure implements Measure {
  private static final String STOPS = "personal.my_number";
  private static final String ASKS = "personal.my_number_possible";
  private static final int CASES = 20_000;
  private static final int EACH_FORM = 400;
  private static final int HIDDEN = 200;

  private final Converter converter = new Converter(new Standardiser(Standards.shipped()));

  @Override
  public String name() {
    return "my-number";
  }

  @Override
  public List<Score> run(Path data) throws IOException {
    MyNumberCorpus corpus = new MyNumberCorpus();
    return List.of(
        recall("My Number, found in made-up tables", corpus.positives(CASES)),
        recall("My Number, found alone in a table, each form alike", corpus.everyForm(EACH_FORM)),
        falseAlarms(corpus.negatives(CASES)),
        hidden(corpus.hidden(HIDDEN)),
        realFiles(data.resolve("municipal")));
  }

  /** Cases of one class: all, those that stop the release, those a person is asked about. */
  private static final class Tally {
    private long all;
    private long stopped;
    private long asked;

    private String line(String name) {
      return String.format(
          Locale.ROOT, "%s: %,d numbers, %,d stop, %,d are asked about", name, all, stopped, asked);
    }
  }

  private Map<String, Tally> tally(List<MyNumberCorpus.Case> cases) throws IOException {
    Map<String, Tally> tallies = new TreeMap<>();
    for (MyNumberCorpus.Case each : cases) {
      Outcome outcome = converter.check(each.table(), MappingOverrides.NONE, _ -> {}).outcome();
      Set<Long> stopped = rows(outcome, STOPS);
      Set<Long> asked = rows(outcome, ASKS);
      Tally tally = tallies.computeIfAbsent(each.name(), _ -> new Tally());
      for (long row : each.rows()) {
        tally.all++;
        tally.stopped += stopped.contains(row) ? 1 : 0;
        tally.asked += !stopped.contains(row) && asked.contains(row) ? 1 : 0;
      }
    }
    return tallies;
  }

  private static Set<Long> rows(Outcome outcome, String code) {
    Set<Long> rows = new HashSet<>();
    for (Finding finding : outcome.findings()) {
      if (finding.code().equals(code)) {
        rows.add(finding.row());
      }
    }
    return rows;
  }

  private Score recall(String what, List<MyNumberCorpus.Case> cases) throws IOException {
    Map<String, Tally> tallies = tally(cases);
    long all = tallies.values().stream().mapToLong(tally -> tally.all).sum();
    long stopped = tallies.values().stream().mapToLong(tally -> tally.stopped).sum();
    return new Score(
        what, all, "100 % stop", percent(stopped, all), stopped == all, lines(tallies));
  }

  private Score falseAlarms(List<MyNumberCorpus.Case> cases) throws IOException {
    Map<String, Tally> tallies = tally(cases);
    long all = tallies.values().stream().mapToLong(tally -> tally.all).sum();
    long stopped = tallies.values().stream().mapToLong(tally -> tally.stopped).sum();
    return new Score(
        "My Number, other numbers taken for one in made-up tables",
        all,
        "< 1 % stop",
        percent(stopped, all),
        stopped * 100 < all,
        lines(tallies));
  }

  private Score hidden(List<MyNumberCorpus.Case> cases) throws IOException {
    Map<String, Tally> tallies = tally(cases);
    Tally tally = tallies.values().iterator().next();
    return new Score(
        "My Number, one among 29 other numbers of 12 digits: nobody can tell it apart",
        tally.all,
        "100 % stop or are asked about",
        percent(tally.stopped + tally.asked, tally.all),
        tally.stopped + tally.asked == tally.all,
        lines(tallies));
  }

  /** Real lists hold no My Numbers; every other alarm is listed, to be judged by the reader. */
  private Score realFiles(Path folder) throws IOException {
    List<String> alarms = new ArrayList<>();
    long cells = 0;
    long stops = 0;
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path path : files) {
      try (SourceFile file = SourceFile.open(path, path.getFileName().toString())) {
        for (SourceTable table : file.tables()) {
          Outcome outcome = converter.check(table, MappingOverrides.NONE, _ -> {}).outcome();
          cells += outcome.rows() * table.header().size();
          for (Outcome.Kind kind : outcome.kinds()) {
            if (kind.code().startsWith("personal.")) {
              stops += kind.severity() == Severity.BLOCKING ? 1 : 0;
              alarms.add(alarm(folder, path, kind));
            }
          }
        }
      } catch (UnreadableSourceException notATable) {
        // measured elsewhere: what is no table has no cells
      }
    }
    long numbers = alarms.stream().filter(alarm -> alarm.contains(STOPS + ",")).count();
    return new Score(
        "Personal data in the real files (cells): columns that stop a release",
        cells,
        "no My Number; every alarm listed",
        stops + " columns, " + numbers + " for My Number",
        numbers == 0,
        alarms);
  }

  private static String alarm(Path folder, Path path, Outcome.Kind kind) {
    return String.format(
        Locale.ROOT,
        "%s: %s, %s, column %s, %,d places",
        folder.relativize(path),
        kind.severity(),
        kind.code() + ",",
        kind.column(),
        kind.count());
  }

  private static List<String> lines(Map<String, Tally> tallies) {
    List<String> lines = new ArrayList<>();
    tallies.forEach((name, tally) -> lines.add(tally.line(name)));
    return lines;
  }

  private static String percent(long part, long all) {
    return String.format(Locale.ROOT, "%.3f %% (%,d of %,d)", 100.0 * part / all, part, all);
  }
}
