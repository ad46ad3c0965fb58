package jp.machi.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.machi.core.address.AddressParser;
import jp.machi.core.code.Municipality;
import jp.machi.core.gazetteer.Position;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.gazetteer.ReferenceSource;
import jp.machi.core.gazetteer.ReferenceSource.Kind;
import jp.machi.core.gazetteer.Town;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.testkit.Samples;
import jp.machi.testkit.Samples.Sample;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up towns of real municipalities, in the layouts of the real files. */
class ReferenceImportTest {
  private static final String LIST =
      """
      pref,city,town,koaza,lat,lng
      神奈川県,川崎市川崎区,汐見一丁目,,35.51,139.71
      神奈川県,川崎市川崎区,汐見二丁目,,35.52,139.72
      神奈川県,川崎市川崎区,大字塩浜,北,35.53,139.73
      神奈川県,汐見市,港町,,35.5,139.7
      """;

  private static final String TOWNS =
      """
      lg_code,machiaza_id,machiaza_type,pref,county,city,ward,oaza_cho,oaza_cho_kana,chome,chome_kana,chome_number,koaza,koaza_kana,ablt_date
      141313,0001001,2,神奈川県,,川崎市,川崎区,汐見,シオミ,１丁目,１チョウメ,1,,,
      141313,0002000,1,神奈川県,,川崎市,川崎区,大字塩浜,シオハマ,,,,,,
      141313,0002101,3,神奈川県,,川崎市,川崎区,大字塩浜,シオハマ,,,,北,キタ,
      141313,0003000,1,神奈川県,,川崎市,川崎区,旧港町,キュウミナトチョウ,,,,,,2020-01-01
      999999,0001000,1,汐見県,,汐見市,,港町,ミナトチョウ,,,,,,
      """;

  private static final String POSITIONS =
      """
      lg_code,machiaza_id,rsdt_addr_flg,rep_lon,rep_lat,rep_srid
      141313,0001001,1,139.71,35.51,EPSG:6668
      141313,0002000,0,139.73,35.53,EPSG:6668
      """;

  private static final String OUTLINES =
      """
      {"type":"FeatureCollection","features":[
       {"type":"Feature","properties":{"N03_001":"神奈川県","N03_007":"14131"},"geometry":
        {"type":"MultiPolygon","coordinates":[[[[139.7,35.5],[139.8,35.5],[139.8,35.6],[139.7,35.6],[139.7,35.5]]]]}},
       {"type":"Feature","geometry":
        {"type":"Polygon","coordinates":[[[139.6,35.5],[139.7,35.5],[139.7,35.6],[139.6,35.6],[139.6,35.5]]]},
        "properties":{"N03_001":"神奈川県","N03_007":"14132"}},
       {"type":"Feature","properties":{"N03_007":null},"geometry":null}]}
      """;

  @TempDir private Path folder = Path.of("");

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private Path file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static ReferenceImport imported(Path... files) throws IOException {
    ReferenceImport made = new ReferenceImport(_ -> {});
    for (Path file : files) {
      made.add(file);
    }
    return made;
  }

  @Test
  void takesATownListAndNamesWhatItLeavesOut() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_8));
    }
    ReferenceImport made = imported(file("towns.csv.gz", packed.toByteArray()));
    Reference reference = made.reference(Reference.SHIPPED);
    assertThat(reference.towns().size()).isEqualTo(3);
    assertThat(reference.towns().town(1))
        .isEqualTo(new Town("汐見一丁目", "", "", "", Optional.of(new Position(35.51, 139.71))));
    assertThat(reference.sources())
        .extracting(ReferenceSource::file, ReferenceSource::kind, ReferenceSource::rows)
        .containsExactly(tuple("towns.csv.gz", Kind.TOWN_LIST, 3L));
    assertThat(made.unknown()).containsExactly("神奈川県汐見市");
  }

  @Test
  void takesTheAddressBaseRegistryWithItsPositionsInAnyOrder() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("mt_town_pos_pref14.csv"));
      zip.write(POSITIONS.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("mt_town_pref14.csv"));
      zip.write(TOWNS.getBytes(StandardCharsets.UTF_8));
    }
    ReferenceImport made = imported(file("mt_town.zip", packed.toByteArray()));
    Reference reference = made.reference(Reference.SHIPPED);
    assertThat(reference.towns().size()).isEqualTo(3);
    Town town = new AddressParser(reference.towns()).parse("川崎市川崎区汐見1-2-3").known().orElseThrow();
    assertThat(town)
        .isEqualTo(
            new Town("汐見一丁目", "", "シオミ１チョウメ", "0001001", Optional.of(new Position(35.51, 139.71))));
    assertThat(made.unknown()).containsExactly("999999");
  }

  @Test
  void takesOutlinesAndTellsTheWard() throws IOException {
    Reference reference = imported(file("N03.geojson", OUTLINES)).reference(Reference.SHIPPED);
    assertThat(reference.importedTowns()).isEmpty();
    assertThat(reference.outlines().orElseThrow().at(new Position(35.55, 139.75)))
        .map(Municipality::name)
        .contains("川崎市川崎区");
    assertThat(reference.outlines().orElseThrow().at(new Position(35.55, 139.65)))
        .map(Municipality::name)
        .contains("川崎市幸区");
  }

  @Test
  void keepsWhatAnImportBringsNothingOf() throws IOException {
    Reference outlines = imported(file("N03.json", OUTLINES)).reference(Reference.SHIPPED);
    Reference both = imported(file("towns.csv", LIST)).reference(outlines);
    assertThat(both.outlines()).isPresent();
    assertThat(both.towns().size()).isEqualTo(3);
    assertThat(both.sources())
        .extracting(ReferenceSource::kind)
        .containsExactly(Kind.TOWN_LIST, Kind.OUTLINES);
    ReferenceFolder target = new ReferenceFolder(folder.resolve("reference"));
    assertThat(target.load()).isEqualTo(Reference.SHIPPED);
    target.save(both);
    assertThat(target.load().sources()).isEqualTo(both.sources());
    assertThat(folder.resolve("reference")).isDirectoryContaining("glob:**.bin");
    Files.writeString(target.file(), "no reference");
    assertThatThrownBy(target::load).hasMessageStartingWith("reference.unreadable");
  }

  @Test
  void findsItsFolderInTheEnvironment() {
    assertThat(ReferenceFolder.of(Map.of("MACHI_REFERENCE", "/city/places")).file())
        .isEqualTo(Path.of("/city/places/machi-places.bin"));
    assertThat(ReferenceFolder.of(Map.of()).file())
        .isEqualTo(Path.of("data/reference/machi-places.bin"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          list.csv     | 名称,住所                                  | reference.unknown_layout
          empty.csv    | ``                                         | reference.unknown_layout
          open.csv     | `pref,city,town
          "神奈川県`   | reference.unreadable
          map.json     | {"a":1}                                    | reference.unknown_layout
          half.json    | {"features":[{"geometry":{"type":"Poly     | reference.unreadable
          planar.json  | {"features":[{"geometry":{"type":"Polygon","coordinates":[[[-9000.1,-70000.2]]]}}]} | reference.not_degrees
          none.json    | {"features":[]}                            | reference.nothing
          broken.zip   | PK                                         | reference.unreadable
          broken.gz    | no gzip                                    | reference.unreadable
          """)
  void saysWhyAFileIsRefused(String name, String content, String code) {
    assertThatThrownBy(() -> imported(file(name, content)).reference(Reference.SHIPPED))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageStartingWith(code);
  }

  @Test
  void saysThatAFileIsNotUnicode() throws IOException {
    Path file = file("sjis.csv", LIST.getBytes(Charset.forName("windows-31j")));
    assertThatThrownBy(() -> imported(file)).hasMessageStartingWith("reference.not_unicode");
  }

  static Stream<Sample<String>> brokenFiles() {
    List<String> whole = List.of(LIST, TOWNS, POSITIONS, OUTLINES);
    String signs = "\",{}[]\n:0-e.\\";
    return Samples.of(
        300,
        random -> {
          StringBuilder broken = new StringBuilder(whole.get(random.nextInt(whole.size())));
          for (int i = 0; i < 1 + random.nextInt(6); i++) {
            int at = random.nextInt(broken.length());
            broken.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
          }
          return broken.substring(random.nextInt(2) * random.nextInt(20));
        });
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void readsOrRefusesABrokenFile(Sample<String> sample) throws IOException {
    try {
      imported(file("broken.csv", sample.value())).reference(Reference.SHIPPED);
    } catch (UnreadableSourceException refused) {
      assertThat(refused.code()).startsWith("reference.");
    }
  }

  @Test
  void takesTheRealListsWithoutLeavingAMunicipalityOut() throws IOException {
    ReferenceImport made =
        imported(
            TestData.require("address/japanese_addresses_v1_towns.csv.gz"),
            TestData.require("reference/boundaries/geojson_s0010_N03-21_14_210101.json"));
    Reference reference = made.reference(Reference.SHIPPED);
    assertThat(made.unknown()).isEmpty();
    assertThat(reference.towns().size()).isEqualTo(277_278);
    assertThat(reference.at(new Position(35.530807, 139.703056)))
        .map(found -> found.municipality().name())
        .contains("川崎市川崎区");
  }
}
