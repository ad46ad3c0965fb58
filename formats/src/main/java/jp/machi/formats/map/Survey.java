package jp.machi.formats.map;

import java.io.IOException;
import jp.machi.core.geo.Japan;
import org.jspecify.annotations.Nullable;

/** What all features of a layer together tell, counted in one reading. */
final class Survey {
  private long features;
  private long others;
  private boolean points;
  private long numbers;
  private long inJapan;
  private long degrees;
  private boolean heights;
  private boolean measures;
  private @Nullable Vertices first;

  private Survey() {}

  /** Reads a layer once. */
  static Survey of(MapLayer layer) throws IOException {
    Survey survey = new Survey();
    try (FeatureCursor cursor = layer.open()) {
      for (Feature feature = cursor.next(); feature != null; feature = cursor.next()) {
        survey.add(feature);
      }
    }
    return survey;
  }

  private void add(Feature feature) throws IOException {
    if (++features > MapLimits.FEATURES) {
      throw Unreadable.limit("table.too_many_rows", feature.number(), MapLimits.FEATURES);
    }
    heights |= feature.heights();
    measures |= feature.measures();
    Shape shape = feature.shape();
    if (shape == null) {
      return;
    }
    others += shape instanceof Shape.Points single && !single.many() ? 0 : 1;
    shape.forEach(this::add);
  }

  private void add(Vertices vertices) {
    for (int i = 0; i < vertices.size(); i++) {
      double x = vertices.x(i);
      double y = vertices.y(i);
      points = true;
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        continue;
      }
      numbers++;
      degrees += Math.abs(x) <= 180 && Math.abs(y) <= 180 ? 1 : 0;
      inJapan += isInJapan(x, y) || isInJapan(y, x) ? 1 : 0;
    }
    if (first == null && vertices.size() > 0 && vertices.isFinite()) {
      first = vertices;
    }
  }

  static boolean isInJapan(double longitude, double latitude) {
    return Japan.hasLongitude(longitude) && Japan.hasLatitude(latitude);
  }

  long features() {
    return features;
  }

  boolean hasPoints() {
    return points;
  }

  /** Whether any coordinate is a number. */
  boolean hasNumbers() {
    return numbers > 0;
  }

  /** Whether every geometry is one point. */
  boolean isOnlyPoints() {
    return points && others == 0;
  }

  /** Whether the numbers are mostly such as degrees can be. */
  boolean looksLikeDegrees() {
    return degrees * 2 >= numbers;
  }

  /** Whether the numbers mostly lie in Japan as degrees, in one order or the other. */
  boolean liesInJapan() {
    return inJapan * 2 > numbers;
  }

  /** Whether heights were left out. */
  boolean hasHeights() {
    return heights;
  }

  /** Whether measures along lines were left out. */
  boolean hasMeasures() {
    return measures;
  }

  /** Some points of the layer, null where it has none. */
  @Nullable Vertices example() {
    return first;
  }
}
