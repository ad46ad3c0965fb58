package jp.machi.bench.accuracy;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was right by class, and gives every class the same weight. Not thread-safe. */
final class MacroF1 {
  private static final class Counts {
    int right;
    int wrong;
    int missed;
  }

  private final Map<String, Counts> classes = new TreeMap<>();

  /** A case of this class was named so. */
  void right(String name) {
    counts(name).right++;
  }

  /** A case was named so and is something else. */
  void wrong(String name) {
    counts(name).wrong++;
  }

  /** A case of this class was not named so. */
  void missed(String name) {
    counts(name).missed++;
  }

  private Counts counts(String name) {
    return classes.computeIfAbsent(name, _ -> new Counts());
  }

  /** Classes that have a case; one that was only named wrongly costs those it was taken from. */
  int size() {
    return (int) classes.values().stream().filter(MacroF1::exists).count();
  }

  private static boolean exists(Counts counts) {
    return counts.right + counts.missed > 0;
  }

  /** Mean of the F1 of the classes, 0 to 1. */
  double value() {
    return mean(counts -> ratio(2 * counts.right, 2 * counts.right + counts.wrong + counts.missed));
  }

  double precision() {
    return mean(counts -> ratio(counts.right, counts.right + counts.wrong));
  }

  double recall() {
    return mean(counts -> ratio(counts.right, counts.right + counts.missed));
  }

  private double mean(java.util.function.ToDoubleFunction<Counts> of) {
    return classes.values().stream().filter(MacroF1::exists).mapToDouble(of).average().orElse(0);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** For a table: {@code 0.981 (P 0.990, R 0.975)}. */
  String text() {
    return String.format(Locale.ROOT, "%.3f (P %.3f, R %.3f)", value(), precision(), recall());
  }

  /** A class that is not always right, in one line each. */
  Map<String, String> imperfect() {
    Map<String, String> lines = new TreeMap<>();
    classes.forEach((name, counts) -> {
      if (counts.wrong + counts.missed > 0) {
        lines.put(
            name,
            counts.right + " right, " + counts.wrong + " wrong, " + counts.missed + " missed");
      }
    });
    return lines;
  }
}
