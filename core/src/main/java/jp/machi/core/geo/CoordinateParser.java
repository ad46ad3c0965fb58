package jp.machi.core.geo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi.core.geo.Coordinate.Axis;
import jp.machi.core.geo.Coordinate.Degree;
import jp.machi.core.geo.Coordinate.Problem;
import jp.machi.core.geo.Coordinate.Unclear;
import jp.machi.core.number.WrittenNumber;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.Width;

/** Reads one coordinate from text of bounded length. */
final class CoordinateParser {
  /** The longest form, 東経135度12分34.567秒 with spaces, has some 30 characters. */
  private static final int LONGEST = 64;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<north>北緯|緯度|[Nn])?(?<east>東経|経度|[Ee])?[:=]?(?<value>\\d[^NEne]*)(?<unit>[NEne])?");

  /** Spaces between a number and a word; between two numbers they separate. */
  private static final Pattern LOOSE_SPACE = Pattern.compile(" (?![\\d. ])|(?<![\\d. ]) ");

  private CoordinateParser() {}

  static Coordinate read(String cell, Axis axis) {
    if (cell.length() > LONGEST) {
      return new Unclear(Problem.MALFORMED);
    }
    String text = Spaces.trim(Width.half(cell));
    if (WrittenNumber.nearest(text) instanceof WrittenNumber.Known(var number)) {
      return inJapan(number, axis, false);
    }
    Matcher label = LABEL.matcher(LOOSE_SPACE.matcher(text).replaceAll(""));
    if (!label.matches() || contradicts(label, axis)) {
      return new Unclear(Problem.MALFORMED);
    }
    String value = label.group("value");
    Optional<String> degrees = Degrees.decimal(value);
    if (degrees.isPresent()) {
      return inJapan(degrees.get(), axis, true);
    }
    String plain =
        value.endsWith("度") || value.endsWith("°") ? value.substring(0, value.length() - 1) : value;
    return WrittenNumber.nearest(plain) instanceof WrittenNumber.Known(var number)
        ? inJapan(number, axis, true)
        : new Unclear(Problem.MALFORMED);
  }

  private static boolean contradicts(Matcher label, Axis axis) {
    boolean north = label.group("north") != null;
    boolean east = label.group("east") != null;
    String unit = label.group("unit") == null ? "" : label.group("unit");
    north |= unit.equalsIgnoreCase("N");
    east |= unit.equalsIgnoreCase("E");
    return axis == Axis.LATITUDE ? east : north;
  }

  private static Coordinate inJapan(String number, Axis axis, boolean dms) {
    double degrees = Double.parseDouble(number);
    if (axis.hasInJapan(degrees)) {
      return new Degree(number, dms);
    }
    boolean swapped = axis.other().hasInJapan(degrees);
    return new Unclear(swapped ? Problem.SWAPPED : Problem.OUTSIDE_JAPAN);
  }
}
