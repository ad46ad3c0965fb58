package jp.machi.core.geo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi.core.geo.Coordinate.Axis;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/** Finds two coordinates in one cell. */
final class CoordinatePair {
  /** Two coordinates with their labels are far shorter; longer text is prose. */
  private static final int LONGEST = 120;

  private static final String NAME = "(?:緯度|経度|北緯|東経|[NEne])";
  private static final String VALUE = "(\\d{1,3}(?:\\.\\d{1,30}|(?:度|°)[\\d.度°分秒'\"′″’” ]{0,20})?)";
  private static final Pattern PAIR =
      Pattern.compile(
          "[(\\[]?(?:"
              + NAME
              + "[:=]? *)?"
              + VALUE
              + "(?: *[NEne])?"
              + " *[,、/;\\n ] *(?:"
              + NAME
              + "[:=]? *)?"
              + VALUE
              + "(?: *[NEne])?[)\\]]?");

  private CoordinatePair() {}

  static Optional<Coordinates> split(String cell) {
    if (cell.length() > LONGEST || cell.isEmpty()) {
      return Optional.empty();
    }
    Matcher pair = PAIR.matcher(Spaces.trim(Width.half(cell)));
    if (!pair.matches()) {
      return Optional.empty();
    }
    String first = pair.group(1);
    String second = pair.group(2);
    return inOrder(first, second).or(() -> inOrder(second, first));
  }

  private static Optional<Coordinates> inOrder(String north, String east) {
    if (Coordinate.read(north, Axis.LATITUDE) instanceof Coordinate.Degree(var latitude, _)
        && Coordinate.read(east, Axis.LONGITUDE) instanceof Coordinate.Degree(var longitude, _)) {
      return Optional.of(new Coordinates(latitude, longitude));
    }
    return Optional.empty();
  }
}
