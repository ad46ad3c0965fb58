package jp.machi.bench.accuracy.values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.machi.bench.accuracy.Measure;
import jp.machi.bench.accuracy.Score;
import jp.machi.core.schedule.Recurrence;
import jp.machi.core.table.SourceRow;

/**
 * Collection days of the 5374 waste calendars: every cell behind the name of the area and of its
 * centre. Right is a code of the GIF with as many turns as the cell has weekdays.
 */
public final class WasteDaysMeasure implements Measure {
  private static final Pattern WEEKDAY = Pattern.compile("[月火水木金土日]");
  private static final int FIRST_DAYS = 2;

  @Override
  public String name() {
    return "waste-days";
  }

  @Override
  public List<Score> run(Path data) throws IOException {
    List<String> misses = new ArrayList<>();
    long[] counts = {0, 0};
    for (String folder : List.of("municipal/gomi5374", "services/trash5374")) {
      RealTables.visit(
          data.resolve(folder),
          found -> {
            if (!found.file().contains("area_days")) {
              return;
            }
            for (SourceRow row : found.rows()) {
              for (int i = FIRST_DAYS; i < row.cells().size(); i++) {
                String cell = row.cell(i);
                if (!cell.isBlank()) {
                  counts[0]++;
                  long days = WEEKDAY.matcher(cell).results().count();
                  boolean right =
                      Recurrence.read(cell).filter(read -> read.turns().size() == days).isPresent();
                  counts[1] += right ? 1 : 0;
                  if (!right) {
                    misses.add(found.file() + " row " + row.number() + ": " + cell);
                  }
                }
              }
            }
          });
    }
    double percent = counts[0] == 0 ? 0 : 100.0 * counts[1] / counts[0];
    return List.of(
        new Score(
            "Collection days of 5374 (area_days)",
            counts[0],
            "all read or reported",
            String.format(Locale.ROOT, "%.2f %% read", percent),
            true,
            misses));
  }
}
