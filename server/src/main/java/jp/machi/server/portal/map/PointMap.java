package jp.machi.server.portal.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws places in the plate carrée of their middle latitude: degrees of longitude are shortened by
 * its cosine and everything else is straight. Over a city the error is far below the size of a
 * mark.
 */
public final class PointMap {
  /** This many degrees can be written beside each other on a phone. */
  private static final double LINES = 4;

  /** The scale bar is at most this share of the width, in percent. */
  private static final double SCALE = 30;

  /** Few places are told apart as long as their marks can be; percent of the width. */
  private static final double REACH_OF_FEW = 1.5;

  /** Many places are read as numbers; percent of the width. */
  private static final double REACH_OF_MANY = 5;

  /** From here on places are many. */
  private static final int MANY = 80;

  private PointMap() {}

  /** The picture of those places that lie in Japan, empty where none does. */
  public static Optional<MapPicture> draw(List<Place> places) {
    List<Place> inJapan = places.stream().filter(Place::isInJapan).toList();
    if (inJapan.isEmpty()) {
      return Optional.empty();
    }
    Extent extent = Extent.around(inJapan);
    Extent frame = extent.framed(MapPicture.SHAPE);
    var groups = new PlaceGroups(frame, inJapan.size() < MANY ? REACH_OF_FEW : REACH_OF_MANY);
    inJapan.forEach(groups::add);
    return Optional.of(
        new MapPicture(
            extent,
            meridians(frame),
            parallels(frame),
            groups.marks(),
            scale(frame),
            inJapan.size(),
            places.size() - inJapan.size()));
  }

  private static List<MapPicture.GridLine> meridians(Extent frame) {
    List<MapPicture.GridLine> lines = new ArrayList<>();
    for (BigDecimal degree : roundDegrees(frame.west(), frame.east(), step(frame))) {
      lines.add(new MapPicture.GridLine(frame.x(degree.doubleValue()), degree + "°E"));
    }
    return lines;
  }

  private static List<MapPicture.GridLine> parallels(Extent frame) {
    List<MapPicture.GridLine> lines = new ArrayList<>();
    for (BigDecimal degree : roundDegrees(frame.south(), frame.north(), step(frame)).reversed()) {
      lines.add(new MapPicture.GridLine(frame.y(degree.doubleValue()), degree + "°N"));
    }
    return lines;
  }

  /** Degrees from one line to the next, the same both ways: 1, 2 or 5 times a power of ten. */
  private static BigDecimal step(Extent frame) {
    double least = (frame.east() - frame.west()) / LINES;
    BigDecimal power = power(least);
    for (int digit : new int[] {1, 2, 5}) {
      BigDecimal step = power.multiply(BigDecimal.valueOf(digit));
      if (step.doubleValue() >= least) {
        return step;
      }
    }
    return power.multiply(BigDecimal.TEN);
  }

  /** The multiples of a step between two degrees. */
  private static List<BigDecimal> roundDegrees(double from, double to, BigDecimal step) {
    List<BigDecimal> degrees = new ArrayList<>();
    BigDecimal first =
        BigDecimal.valueOf(from).divide(step, 0, RoundingMode.CEILING).multiply(step);
    for (BigDecimal degree = first; degree.doubleValue() <= to; degree = degree.add(step)) {
      degrees.add(degree);
    }
    return degrees;
  }

  private static MapPicture.ScaleBar scale(Extent frame) {
    double most = frame.widthMetres() * SCALE / 100;
    BigDecimal metres = power(most);
    for (int digit : new int[] {2, 5}) {
      BigDecimal longer = power(most).multiply(BigDecimal.valueOf(digit));
      metres = longer.doubleValue() <= most ? longer : metres;
    }
    String label =
        metres.doubleValue() < 1_000
            ? metres.toPlainString() + " m"
            : metres.movePointLeft(3).stripTrailingZeros().toPlainString() + " km";
    return new MapPicture.ScaleBar(100 * metres.doubleValue() / frame.widthMetres(), label);
  }

  /** The largest power of ten that is not larger. */
  private static BigDecimal power(double number) {
    int exponent = (int) Math.floor(Math.log10(number));
    return BigDecimal.ONE.scaleByPowerOfTen(exponent).setScale(Math.max(0, -exponent));
  }
}
