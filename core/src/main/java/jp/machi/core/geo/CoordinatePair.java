package jp.machi.core.geo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi.core.text.Width;

/** Finds two numbers in one cell. */
final class CoordinatePair {
  /** Two decimals with their labels are far shorter; longer text is prose. */
  private static final int LONGEST = 100;

  private static final Pattern PAIR =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,20})?) *[,、/ ] *(\\d{1,3}(?:\\.\\d{1,20})?)");

  private CoordinatePair() {}

  static Optional<Coordinates> split(String cell) {
    if (cell.isEmpty() || cell.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher pair = PAIR.matcher(Width.half(cell).strip());
    if (!pair.matches()) {
      return Optional.empty();
    }
    double first = Double.parseDouble(pair.group(1));
    double second = Double.parseDouble(pair.group(2));
    if (Japan.hasLatitude(first) && Japan.hasLongitude(second)) {
      return Optional.of(new Coordinates(pair.group(1), pair.group(2)));
    }
    return Japan.hasLatitude(second) && Japan.hasLongitude(first)
        ? Optional.of(new Coordinates(pair.group(2), pair.group(1)))
        : Optional.empty();
  }
}
