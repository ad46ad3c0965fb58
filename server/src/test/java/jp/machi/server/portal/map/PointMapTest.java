package jp.machi.server.portal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.machi.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PointMapTest {

  @Test
  void nothingIsDrawnWhereNoPlaceLiesInJapan() {
    assertThat(PointMap.draw(List.of())).isEmpty();
    assertThat(PointMap.draw(List.of(new Place("ない", 0, 0)))).isEqualTo(Optional.empty());
  }

  @Test
  void aSinglePlaceStandsInTheMiddleWithGroundAroundIt() {
    MapPicture map = draw(new Place("市役所", 35.5, 139.7));
    assertThat(map.marks()).hasSize(1);
    assertThat(map.marks().getFirst().x()).isCloseTo(50, within(1e-6));
    assertThat(map.marks().getFirst().y()).isCloseTo(50, within(1e-6));
    assertThat(map.marks().getFirst().label()).isEqualTo("市役所");
    assertThat(map.scale().label()).isEqualTo("500 m");
    assertThat(map.meridians())
        .extracting(MapPicture.GridLine::label)
        .containsExactly("139.695°E", "139.700°E", "139.705°E");
  }

  @Test
  void northIsUpAndEastIsRight() {
    MapPicture map = draw(new Place("南西", 35.4, 139.5), new Place("北東", 35.6, 139.8));
    MapPicture.Mark southWest = map.marks().getFirst();
    MapPicture.Mark northEast = map.marks().getLast();
    assertThat(southWest.x()).isLessThan(northEast.x());
    assertThat(southWest.y()).isGreaterThan(northEast.y());
  }

  @Test
  void theScaleBarIsAsLongAsItSays() {
    // 0.2 degrees of latitude are 22.24 km; with margins the frame is 25.8 km high, 34.4 km wide.
    MapPicture map = draw(new Place("南", 35.4, 139.6), new Place("北", 35.6, 139.6));
    assertThat(map.scale().label()).isEqualTo("10 km");
    assertThat(map.scale().width()).isCloseTo(100 * 10 / 34.4, within(0.2));
  }

  @Test
  void placesOutsideJapanAreCountedAndNotDrawn() {
    MapPicture map =
        draw(new Place("市役所", 35.5, 139.7), new Place("空欄", 0, 0), new Place("入れかえ", 139.7, 35.5));
    assertThat(map.shown()).isEqualTo(1);
    assertThat(map.outside()).isEqualTo(2);
  }

  @Test
  void placesOnOneSpotShareAMarkThatTellsTheirNumber() {
    MapPicture map =
        draw(
            IntStream.rangeClosed(1, 7)
                .mapToObj(number -> new Place("窓口" + number, 35.5, 139.7))
                .toArray(Place[]::new));
    assertThat(map.marks()).hasSize(1);
    assertThat(map.marks().getFirst().count()).isEqualTo(7);
    assertThat(map.marks().getFirst().label()).isEqualTo("窓口1、窓口2、窓口3、窓口4、窓口5 +2");
  }

  @ParameterizedTest
  @MethodSource("cities")
  void everyPlaceIsInTheFrameAndCountedOnce(Samples.Sample<List<Place>> city) {
    MapPicture map = PointMap.draw(city.value()).orElseThrow();
    assertThat(map.marks().stream().mapToInt(MapPicture.Mark::count).sum())
        .isEqualTo(city.value().size());
    assertThat(map.marks())
        .allSatisfy(mark -> {
          assertThat(mark.x()).isBetween(0.0, 100.0);
          assertThat(mark.y()).isBetween(0.0, 100.0);
        });
    assertThat(map.meridians()).hasSizeBetween(1, 4);
    assertThat(map.scale().width()).isBetween(10.0, 30.0);
  }

  static Stream<Samples.Sample<List<Place>>> cities() {
    return Samples.of(50, PointMapTest::city);
  }

  private static List<Place> city(RandomGenerator random) {
    double width = Math.pow(10, random.nextDouble(-4, 1));
    return IntStream.range(0, random.nextInt(1, 300))
        .mapToObj(number ->
            new Place(
                "場所" + number,
                random.nextDouble(26, 27 + width / 2),
                random.nextDouble(128, 128 + width)))
        .toList();
  }

  private static MapPicture draw(Place... places) {
    return PointMap.draw(List.of(places)).orElseThrow();
  }
}
