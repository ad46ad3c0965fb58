package jp.machi.bench.accuracy.values;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.machi.bench.accuracy.Measure;
import jp.machi.bench.accuracy.Score;
import jp.machi.core.table.SourceRow;
import jp.machi.core.text.DestroyedText;

/**
 * How destroyed text is told from whole text: in every cell of the real files, where U+FFFD alone
 * marks what is certainly lost, and in the same cells after they were read in a wrong encoding, as
 * people do it. Only what stops a release counts as found.
 */
public final class DestroyedTextMeasure implements Measure {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final char LOST = '\uFFFD';

  /** Shorter texts leave no trace that anybody could be certain of. */
  private static final int LONG_ENOUGH = 6;

  /** Each tenth long text is destroyed; they are many and alike. */
  private static final int EACH = 10;

  /** Whole texts, lost texts, and what was said about them. */
  private static final class Tally {
    private long cells;
    private long lost;
    private long lostFound;
    private long falseAlarms;
    private long garbled;
    private long garbledFound;
    private final List<String> misses = new ArrayList<>();
  }

  @Override
  public String name() {
    return "destroyed-text";
  }

  @Override
  public List<Score> run(Path data) throws IOException {
    Tally tally = new Tally();
    RealTables.visit(
        data.resolve("municipal"),
        found -> {
          for (SourceRow row : found.rows()) {
            for (String cell : row.cells()) {
              see(tally, cell, found.file() + " row " + row.number());
            }
          }
        });
    return List.of(
        new Score(
            "Destroyed text (U+FFFD), cells of the real files",
            tally.lost,
            "all found",
            Long.toString(tally.lostFound),
            tally.lostFound == tally.lost,
            tally.misses),
        new Score(
            "Destroyed text, whole cells of the real files taken for destroyed",
            tally.cells - tally.lost,
            "0",
            Long.toString(tally.falseAlarms),
            tally.falseAlarms == 0,
            List.of()),
        new Score(
            "Destroyed text, real cells read in a wrong encoding (UTF-8 as CP932, CP932 as UTF-8,"
                + " UTF-8 as Latin-1)",
            tally.garbled,
            "no target",
            String.format(Locale.ROOT, "%.2f %% found", 100.0 * tally.garbledFound / tally.garbled),
            true,
            List.of()));
  }

  private static void see(Tally tally, String cell, String where) {
    tally.cells++;
    boolean stops = stops(cell);
    if (cell.indexOf(LOST) >= 0) {
      tally.lost++;
      tally.lostFound += stops ? 1 : 0;
      if (!stops) {
        tally.misses.add(where);
      }
      return;
    }
    tally.falseAlarms += stops ? 1 : 0;
    long japanese = cell.chars().filter(c -> c >= 0x3040 && c <= 0x9FFF).count();
    if (tally.cells % EACH == 0 && japanese >= LONG_ENOUGH) {
      destroy(tally, new String(cell.getBytes(StandardCharsets.UTF_8), CP932));
      destroy(tally, new String(cell.getBytes(CP932), StandardCharsets.UTF_8));
      destroy(
          tally, new String(cell.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
  }

  private static void destroy(Tally tally, String garbled) {
    tally.garbled++;
    tally.garbledFound += stops(garbled) ? 1 : 0;
  }

  private static boolean stops(String text) {
    Optional<DestroyedText> found = DestroyedText.find(text);
    return found.isPresent() && found.get() != DestroyedText.QUESTION_MARKS;
  }
}
