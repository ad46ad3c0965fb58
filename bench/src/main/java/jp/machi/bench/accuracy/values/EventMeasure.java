package jp.machi.bench.accuracy.values;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.machi.bench.accuracy.Measure;
import jp.machi.bench.accuracy.Score;
import jp.machi.core.schedule.Span;
import jp.machi.core.schedule.WrittenDays;
import jp.machi.core.schedule.WrittenDays.Known;
import jp.machi.core.schedule.WrittenDays.Unclear;
import jp.machi.core.schedule.YearWindow;
import jp.machi.core.table.SourceRow;

/**
 * The days of every event in the monthly lists. The grammar was tuned on the lists up to May 2024;
 * those from June 2024 on were looked at last and are counted apart.
 *
 * <p>Checked without the grammar: each 月日 with a weekday in the text must be found in the result,
 * on that weekday, and no resolved day may be further from the file's date than a year.
 */
public final class EventMeasure implements Measure {
  private static final double TARGET = 97;
  private static final LocalDate TUNED_UNTIL = LocalDate.of(2024, 6, 1);
  private static final String DAY_COLUMN = "開催日";

  /** A day with its month and its weekday in brackets, anywhere in a text. */
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})月\\s*(\\d{1,2})日?\\s*\\(\\s*([月火水木金土日])(?:曜日?)?[・)祝]");

  /** Something that may be a day: a text without it names none. */
  private static final Pattern ANY_DAY = Pattern.compile("\\d\\s*日(?!間|程度)|\\d/\\d|\\d-\\d");

  /** Counts of some lists. */
  private static final class Tally {
    private final Map<String, Integer> classes = new TreeMap<>();
    private int withDay;
    private int fitting;
    private int withoutDay;
    private int wrong;
    private int invented;
    private int misled;
    private final List<String> misses = new ArrayList<>();
    private final List<String> dayless = new ArrayList<>();

    void count(String what) {
      classes.merge(what, 1, Integer::sum);
    }
  }

  @Override
  public String name() {
    return "events";
  }

  @Override
  public List<Score> run(Path data) throws IOException {
    Tally tuned = new Tally();
    Tally unseen = new Tally();
    RealTables.visit(
        data.resolve("municipal/takamatsu_events"),
        found -> {
          int column = found.table().header().indexOf(DAY_COLUMN);
          LocalDate listed = LocalDate.parse(found.file().substring(0, "2024-04-10".length()));
          Tally tally = listed.isBefore(TUNED_UNTIL) ? tuned : unseen;
          for (SourceRow row : found.rows()) {
            String where = found.file() + " row " + row.number();
            see(tally, row, column, listed, where);
          }
        });
    List<Score> scores =
        new ArrayList<>(scores("Event days, lists the grammar was tuned on", tuned));
    scores.addAll(scores("Event days, lists looked at last", unseen));
    return scores;
  }

  private static void see(Tally tally, SourceRow row, int column, LocalDate listed, String where) {
    String cell = row.cell(column);
    boolean misled =
        WrittenDays.read(cell, Optional.of(YearWindow.around(YearMonth.from(listed.plusYears(1)))))
                instanceof Known later
            && later.year() == WrittenDays.Year.CHECKED;
    tally.misled += misled ? 1 : 0;
    Optional<YearWindow> window = YearWindow.find(where.substring(0, where.indexOf(' ')));
    WrittenDays read = WrittenDays.read(cell, window);
    String text = plain(cell);
    boolean names = ANY_DAY.matcher(text).find();
    tally.withDay += names ? 1 : 0;
    tally.withoutDay += names ? 0 : 1;
    if (!names) {
      tally.dayless.add(where + ": " + shown(cell));
    }
    switch (read) {
      case Unclear(var problem, _) -> {
        tally.count("reported " + problem);
        if (names) {
          tally.misses.add(where + ": " + shown(cell) + " reported as " + problem.code());
        }
      }
      case Known known -> {
        tally.count("resolved, year " + known.year());
        if (known.year() == WrittenDays.Year.UNCHECKED) {
          tally.misses.add(where + ": " + shown(cell) + " reported: no weekday confirms the year");
          return;
        }
        String fault = fault(known, text, listed);
        tally.invented += names ? 0 : 1;
        if (!fault.isEmpty()) {
          tally.wrong++;
          tally.misses.add(
              where + ": " + shown(cell) + " wrong: " + fault + " in " + known.spans());
        } else if (names) {
          tally.fitting++;
        }
      }
    }
  }

  /** What is wrong with resolved days, "" where nothing is. */
  private static String fault(Known known, String text, LocalDate listed) {
    List<Span> all = new ArrayList<>(known.spans());
    all.addAll(known.except());
    for (Span span : all) {
      for (LocalDate day : new LocalDate[] {span.first(), span.last()}) {
        if (day != null && Math.abs(day.toEpochDay() - listed.toEpochDay()) > 366) {
          return day + " is far from the list's date";
        }
      }
    }
    Matcher day = DAY.matcher(text);
    while (day.find()) {
      int month = Integer.parseInt(day.group(1));
      int dayOfMonth = Integer.parseInt(day.group(2));
      int weekday = "月火水木金土日".indexOf(day.group(3)) + 1;
      boolean there =
          all.stream()
              .flatMap(span -> Stream.of(span.first(), span.last()))
              .anyMatch(date ->
                  date != null
                      && date.getMonthValue() == month
                      && date.getDayOfMonth() == dayOfMonth
                      && date.getDayOfWeek().getValue() == weekday);
      if (!there) {
        return day.group() + " is not among the days";
      }
    }
    return "";
  }

  private static List<Score> scores(String what, Tally tally) {
    double percent = tally.withDay == 0 ? 0 : 100.0 * tally.fitting / tally.withDay;
    int all = tally.withDay + tally.withoutDay;
    double ofAll = all == 0 ? 0 : 100.0 * tally.fitting / all;
    List<String> misses = new ArrayList<>(tally.misses);
    tally.classes.forEach((name, count) -> misses.add(name + ": " + count + " rows"));
    return List.of(
        new Score(
            what + ", resolved with a weekday that fits (of rows that name a day)",
            tally.withDay,
            "≥ 97 %",
            String.format(Locale.ROOT, "%.2f %%", percent),
            percent >= TARGET,
            misses),
        new Score(
            what + ", the same of all rows, also those whose cell names no day",
            all,
            "the rest reported",
            String.format(Locale.ROOT, "%.2f %% resolved", ofAll),
            tally.invented == 0,
            tally.dayless),
        new Score(
            what + ", wrong or invented days",
            all,
            "0",
            Integer.toString(tally.wrong + tally.invented),
            tally.wrong + tally.invented == 0,
            List.of()),
        new Score(
            what + ", days resolved when the list is taken for that of a year later",
            all,
            "0",
            Integer.toString(tally.misled),
            tally.misled == 0,
            List.of()));
  }

  /** NFKC would join ① to the number behind it. */
  private static String plain(String cell) {
    return Normalizer.normalize(cell.replaceAll("[①-⑳]", " "), Normalizer.Form.NFKC);
  }

  private static String shown(String cell) {
    return cell.replace("\n", "⏎");
  }
}
