package jp.machi.server.portal.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a map shows, ready to be drawn. All positions are percent of the frame's width and height,
 * so that marks and letters keep their size on every screen.
 *
 * @param extent smallest box around the places shown
 * @param meridians lines of equal longitude, west to east
 * @param parallels lines of equal latitude, north to south
 * @param marks one for each place or group of near places
 * @param shown places in the picture
 * @param outside places left out because their coordinates are not in Japan
 */
public record MapPicture(
    Extent extent,
    List<GridLine> meridians,
    List<GridLine> parallels,
    List<Mark> marks,
    ScaleBar scale,
    int shown,
    int outside) {
  /** Width of the frame over its height; the style sheet has the same. */
  public static final double SHAPE = 4.0 / 3.0;

  public MapPicture {
    meridians = List.copyOf(meridians);
    parallels = List.copyOf(parallels);
    marks = List.copyOf(marks);
  }

  /** Three decimals are about a hundred metres: enough for words. */
  private static String degrees(double number) {
    return BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP).toPlainString();
  }

  public String southText() {
    return degrees(extent.south());
  }

  public String northText() {
    return degrees(extent.north());
  }

  public String westText() {
    return degrees(extent.west());
  }

  public String eastText() {
    return degrees(extent.east());
  }

  /** A line of the grid, such as {@code 139.70°E}. */
  public record GridLine(double at, String label) {}

  /**
   * A mark.
   *
   * @param radius in pixels
   * @param names names of the places, at most {@link PlaceGroups#NAMES}
   * @param count number of places, 1 or more
   */
  public record Mark(double x, double y, double radius, List<String> names, int count) {
    public Mark {
      names = List.copyOf(names);
    }

    /** Whether the mark stands for more than one place. */
    public boolean many() {
      return count > 1;
    }

    /** The names, and how many more there are; {@code ""} where the places have no names. */
    public String label() {
      String all = names.stream().filter(name -> !name.isBlank()).collect(Collectors.joining("、"));
      return all.isEmpty() || count <= names.size() ? all : all + " +" + (count - names.size());
    }
  }

  /** A length on the ground. */
  public record ScaleBar(double width, String label) {}
}
