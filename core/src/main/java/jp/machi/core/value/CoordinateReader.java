package jp.machi.core.value;

import java.util.List;
import java.util.Optional;
import jp.machi.core.geo.Coordinate;
import jp.machi.core.geo.Coordinate.Axis;
import jp.machi.core.geo.Coordinate.Problem;
import jp.machi.core.geo.Coordinates;
import jp.machi.core.rule.RuleCard;
import jp.machi.core.rule.Severity;

/**
 * Latitudes or longitudes in degrees. Of a cell that holds both, such as {@code 34.33,134.03}, each
 * axis takes its own: Japan's latitudes and longitudes do not overlap.
 */
final class CoordinateReader implements CardedReader {
  private static final String NOTATION = "coordinate.notation";
  private static final String FUSED = "coordinate.fused";
  private static final String DMS = "coordinate.degrees_minutes";
  private static final String SOURCE = "GIF 442 地理座標";

  private final Axis axis;

  CoordinateReader(Axis axis) {
    this.axis = axis;
  }

  @Override
  public Reading read(String cell) {
    if (cell.isEmpty() || (DecimalReader.isCanonical(cell) && isInJapan(cell))) {
      return new Reading.Kept(cell);
    }
    Folded folded = Folded.of(cell);
    if (folded.isEmpty()) {
      return folded.as("", NOTATION);
    }
    return switch (Coordinate.read(cell, axis)) {
      case Coordinate.Degree(var text, var dms) -> folded.as(text, dms ? DMS : NOTATION);
      case Coordinate.Unclear(var problem) -> {
        Optional<Coordinates> pair =
            problem == Problem.MALFORMED ? Coordinates.split(cell) : Optional.empty();
        yield pair.isPresent()
            ? folded.as(part(pair.get()), FUSED)
            : folded.refused(problem.code());
      }
    };
  }

  private boolean isInJapan(String canonical) {
    return axis.hasInJapan(Double.parseDouble(canonical));
  }

  private String part(Coordinates pair) {
    return axis == Axis.LATITUDE ? pair.latitude() : pair.longitude();
  }

  @Override
  public List<RuleCard> cards() {
    return axis == Axis.LATITUDE
        ? List.of(
            fixed(NOTATION, "34.333333", "34.330", "34.34302345678901234"),
            fixed(FUSED, "34.33", "34.33,134.03", "134.03 34.33", "緯度：34.33　経度：134.03"),
            fixed(DMS, "34.33625", "34度20分10.5秒", "北緯34°20′10.5″", "34°20'10\"N", "34.33度"),
            refused(Problem.MALFORMED, "34.33", "①34.33", "54STD55136095", "-", "東経34度"),
            refused(Problem.OUTSIDE_JAPAN, "34.33", "0", "0.0", "51.5", "-34.33"),
            refused(Problem.SWAPPED, "34.33", "134.03"))
        : List.of(
            fixed(NOTATION, "134.046571", "134.0460"),
            fixed(FUSED, "134.03", "34.33,134.03", "134.03,34.33"),
            fixed(DMS, "134.0461111", "134度2分46秒", "東経134°2′46″"),
            refused(Problem.MALFORMED, "134.03", "①134.03", "N134.03"),
            refused(Problem.OUTSIDE_JAPAN, "134.03", "0", "-0.12", "174.7"),
            refused(Problem.SWAPPED, "134.03", "34.33"));
  }

  private static RuleCard fixed(String code, String good, String... forms) {
    return new RuleCard(code, Severity.FIXED, SOURCE, List.of(good), List.of(forms));
  }

  private static RuleCard refused(Problem problem, String good, String... forms) {
    return new RuleCard(problem.code(), Severity.ERROR, SOURCE, List.of(good), List.of(forms));
  }
}
