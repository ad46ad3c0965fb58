package jp.machi.core.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

class CoordinateSystemTest {
  /** A tenth of a millimetre. */
  private static final double EXACT = 1e-9;

  private static final CRSFactory PROJ = new CRSFactory();

  @Test
  void findsThePlaceThatTheSurveyAuthorityPrints() {
    Position place =
        CoordinateSystem.japanesePlane(Datum.JGD2011, 9).place(22916.243554876, 11543.688321688);

    assertThat(place.latitude()).isEqualTo(36.103774791666666, within(EXACT));
    assertThat(place.longitude()).isEqualTo(140.08785504166664, within(EXACT));
  }

  @Test
  void namesASystemAsAClerkDoes() {
    assertThat(CoordinateSystem.ofEpsg(6677).orElseThrow().name()).isEqualTo("JGD2011 平面直角座標系 第9系");
    assertThat(CoordinateSystem.ofEpsg(3100).orElseThrow().name()).isEqualTo("JGD2000 UTM 第54帯");
    assertThat(CoordinateSystem.ofEpsg(4301).orElseThrow().name()).isEqualTo("TOKYO 経緯度");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 4258, 6693, 2442, 2462, 30160, 30180, 3091, 32657, 27700})
  void knowsNoSystemOfOtherCountries(int code) {
    assertThat(CoordinateSystem.ofEpsg(code)).isEmpty();
  }

  /** A point on one of the planes that both programs know. */
  record PlanePoint(int code, double east, double north) {
    static PlanePoint of(RandomGenerator random) {
      double east = random.nextDouble(-130_000, 130_000);
      double north = random.nextDouble(-300_000, 300_000);
      return random.nextInt(3) > 0
          ? new PlanePoint(2443 + random.nextInt(19), east, north)
          : new PlanePoint(
              (random.nextBoolean() ? 3097 : 32651) + random.nextInt(5),
              500_000 + east,
              3_900_000 + north);
    }
  }

  static Stream<Sample<PlanePoint>> planePoints() {
    return Samples.of(400, PlanePoint::of);
  }

  @ParameterizedTest
  @MethodSource("planePoints")
  void agreesWithAnIndependentProgramOnEveryPlane(Sample<PlanePoint> point) {
    PlanePoint value = point.value();
    assertAgreement(value.code(), "EPSG:4326", value.east(), value.north(), EXACT);
  }

  @ParameterizedTest
  @ValueSource(ints = {30161, 30169, 30179, 3092, 3095, 3096})
  void agreesWithAnIndependentProgramOnTheTokyoDatum(int code) {
    boolean utm = code < 30000;
    double east = utm ? 420_000 : -20_000;
    double north = utm ? 3_800_000 : 12_000;
    assertAgreement(code, "EPSG:4326", east, north, 1e-8);
  }

  @Test
  void agreesWithAnIndependentProgramOnWebMaps() {
    assertAgreement(3857, "EPSG:4326", 15_550_000, 4_250_000, EXACT);
  }

  private static void assertAgreement(
      int code, String degrees, double east, double north, double tolerance) {
    CoordinateTransform transform =
        new CoordinateTransformFactory()
            .createTransform(PROJ.createFromName("EPSG:" + code), PROJ.createFromName(degrees));
    ProjCoordinate expected = new ProjCoordinate();
    transform.transform(new ProjCoordinate(east, north), expected);

    Position place = CoordinateSystem.ofEpsg(code).orElseThrow().place(east, north);

    assertThat(place.longitude()).isEqualTo(expected.x, within(tolerance));
    assertThat(place.latitude()).isEqualTo(expected.y, within(tolerance));
  }

  @Test
  void givesTheSamePlaceForBothGenerationsOfThePlanes() {
    for (int number = 1; number <= 19; number++) {
      Position old = CoordinateSystem.ofEpsg(2442 + number).orElseThrow().place(1000, -2000);
      Position now = CoordinateSystem.ofEpsg(6668 + number).orElseThrow().place(1000, -2000);
      assertThat(now).isEqualTo(old);
    }
  }

  @Test
  void throwsNothingForPointsFarFromEveryPlane() {
    CoordinateSystem plane = CoordinateSystem.japanesePlane(Datum.TOKYO, 9);

    for (double far : new double[] {1e9, -1e12, 1e308, Double.NaN, Double.POSITIVE_INFINITY}) {
      Position place = plane.place(far, far);
      assertThat(Japan.hasLatitude(place.latitude()) && Japan.hasLongitude(place.longitude()))
          .isFalse();
    }
  }
}
