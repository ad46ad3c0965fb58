package jp.machi.bench.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.machi.bench.accuracy.values.DestroyedTextMeasure;
import jp.machi.bench.accuracy.values.EraMeasure;
import jp.machi.bench.accuracy.values.EventMeasure;
import jp.machi.bench.accuracy.values.WasteDaysMeasure;

/** {@code ./machi bench accuracy [MEASURE…]}: how often the standardisation is right. */
public final class AccuracyBench {
  /** Every measure, in the order of the page. */
  private static final List<Measure> MEASURES =
      List.of(
          new LayoutMeasure(),
          new MappingMeasure(),
          new ElsewhereMeasure(),
          new EraMeasure(),
          new EventMeasure(),
          new WasteDaysMeasure(),
          new AddressMeasure(),
          new AddressSpeedMeasure(),
          new DestroyedTextMeasure(),
          new MyNumberMeasure());

  private final Path data;
  private final List<Measure> measures;
  private final Consumer<String> say;

  /**
   * A bench over real files.
   *
   * @param data folder of the real files
   * @param more measures to run after those of this package
   * @param say told what runs
   */
  public AccuracyBench(Path data, List<Measure> more, Consumer<String> say) {
    this.data = data;
    this.measures = Stream.concat(MEASURES.stream(), more.stream()).toList();
    this.say = say;
  }

  /**
   * Writes the learned part of the vocabulary anew from every annotated table.
   *
   * @param root folder of the project
   * @return how many headings were learned
   */
  public static int learn(Path root) throws IOException {
    return new LearnedVocabulary(Annotations.shipped())
        .write(root.resolve("core/src/main/resources/jp/machi/core/mapping/learned.tsv"));
  }

  /**
   * Runs measures and gives the lines of docs/accuracy.md.
   *
   * @param names measures to run; all where none is named
   */
  public List<String> run(List<String> names) throws IOException {
    List<Score> scores = new ArrayList<>();
    for (Measure measure : measures) {
      if (names.isEmpty() || names.contains(measure.name())) {
        say.accept("  " + measure.name());
        scores.addAll(measure.run(data));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("| what | cases | target | reached | met |");
    lines.add("|---|---|---|---|---|");
    scores.forEach(score -> lines.add(score.markdown()));
    lines.add("");
    lines.add("## What is missed");
    for (Score score : scores) {
      if (!score.misses().isEmpty()) {
        lines.add("");
        lines.add("### " + score.what());
        lines.add("");
        score.misses().forEach(miss -> lines.add("- " + miss));
      }
    }
    return lines;
  }
}
