package jp.machi.core.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.machi.core.code.Municipalities;
import jp.machi.core.code.Municipality;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceTest {
  private static final int TAKAMATSU = Municipalities.shipped().indexOf("372013");
  private static final int MARUGAME = Municipalities.shipped().indexOf("372021");

  /** Two squares side by side; the western one has a hole. */
  static Outlines outlines() {
    OutlinesBuilder outlines = new OutlinesBuilder();
    ring(outlines, 134.00, 34.30, 134.10);
    ring(outlines, 134.04, 34.33, 134.05);
    outlines.endPolygon(TAKAMATSU);
    ring(outlines, 134.10, 34.30, 134.20);
    outlines.endPolygon(MARUGAME);
    return outlines.build();
  }

  private static void ring(OutlinesBuilder outlines, double west, double south, double east) {
    double north = south + east - west;
    outlines.point(new Position(south, west));
    outlines.point(new Position(south, east));
    outlines.point(new Position(north, east));
    outlines.point(new Position(north, west));
    outlines.endRing();
  }

  static Reference reference() {
    TownsBuilder towns = new TownsBuilder();
    towns.add(TAKAMATSU, town("港町一丁目", "", 34.35, 134.05));
    towns.add(TAKAMATSU, town("港町二丁目", "", 34.36, 134.06));
    towns.add(TAKAMATSU, town("浜町", "東浜", 34.31, 134.01));
    towns.add(MARUGAME, new Town("港町", "", "ミナトマチ", "0001000", Optional.empty()));
    towns.place(MARUGAME, "0001000", new Position(34.35, 134.15));
    ReferenceSource source =
        new ReferenceSource("towns.csv", ReferenceSource.Kind.TOWN_LIST, 4, "2026-04-01");
    return new Reference(towns.build(true), outlines(), List.of(source));
  }

  private static Town town(String name, String koaza, double latitude, double longitude) {
    return new Town(name, koaza, "", "", Optional.of(new Position(latitude, longitude)));
  }

  @Test
  void tellsTheMunicipalityByItsOutline() {
    assertThat(at(34.32, 134.02)).isEqualTo("高松市 浜町 OUTLINE");
    assertThat(at(34.35, 134.149)).isEqualTo("丸亀市 港町 OUTLINE");
    // In the hole, and west of everything.
    assertThat(at(34.335, 134.045)).isEmpty();
    assertThat(at(34.35, 133.99)).isEmpty();
    assertThat(reference().outlines().orElseThrow().size()).isEqualTo(2);
  }

  private static String at(double latitude, double longitude) {
    return reference().at(new Position(latitude, longitude)).map(ReferenceTest::told).orElse("");
  }

  private static String told(Whereabouts found) {
    return found.municipality().name()
        + " "
        + found.town().map(Town::name).orElse("-")
        + " "
        + found.by();
  }

  @Test
  void tellsTheNearestTownWhereNoOutlineIsKnown() {
    Reference towns = new Reference(reference().towns(), null, List.of());
    Whereabouts found = towns.at(new Position(34.351, 134.05)).orElseThrow();
    assertThat(told(found)).isEqualTo("高松市 港町一丁目 NEAREST_TOWN");
    assertThat(found.metres()).isBetween(110.0, 112.0);
    assertThat(towns.at(new Position(35.0, 135.0))).isEmpty();
    assertThat(Reference.SHIPPED.at(new Position(34.351, 134.05))).isEmpty();
  }

  @Test
  void comesBackWholeFromItsFile() throws IOException {
    Reference read = ReferenceFile.read(new ByteArrayInputStream(bytes(reference())));
    assertThat(read.sources()).isEqualTo(reference().sources());
    assertThat(read.towns().size()).isEqualTo(4);
    assertThat(read.towns().knowsNumberedParts()).isTrue();
    for (int i = 0; i < 4; i++) {
      assertThat(read.towns().town(i)).isEqualTo(reference().towns().town(i));
      assertThat(read.towns().municipality(i)).isEqualTo(reference().towns().municipality(i));
    }
    Position inside = new Position(34.35, 134.15);
    assertThat(read.outlines().orElseThrow().at(inside).map(Municipality::name)).contains("丸亀市");
    assertThat(read.at(inside)).isEqualTo(reference().at(inside));
  }

  private static byte[] bytes(Reference reference) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ReferenceFile.write(reference, bytes);
    return bytes.toByteArray();
  }

  static Stream<Sample<byte[]>> brokenFiles() throws IOException {
    byte[] whole = bytes(reference());
    return Samples.of(
        500,
        random -> {
          byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length) + 1);
          for (int i = 0; i < random.nextInt(8); i++) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
          }
          return broken;
        });
  }

  /**
   * A changed byte in the head of the packed file, which says nothing of its content, is no harm.
   */
  @ParameterizedTest
  @MethodSource("brokenFiles")
  void readsABrokenFileRightOrRefusesIt(Sample<byte[]> sample) {
    try {
      Reference read = ReferenceFile.read(new ByteArrayInputStream(sample.value()));
      assertThat(read.sources()).isEqualTo(reference().sources());
      assertThat(read.towns().size()).isEqualTo(4);
    } catch (IOException refused) {
      assertThat(sample.value()).isNotEqualTo(new byte[0]);
    }
  }
}
