package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that nobody here wrote read a dataset as features; skipped where they are not there. */
class MapClientsTest {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final ServerClient CLIENT = SERVER.client();
  private static final int ROWS = 2_345;
  private static final long MOST_SECONDS = 120;

  @TempDir private Path folder;

  private static String dataset = "";

  @BeforeAll
  static void publish() {
    StringBuilder csv = new StringBuilder("番号,名,緯度,経度\n");
    for (int i = 1; i <= ROWS; i++) {
      csv.append(i).append(",街灯").append(i).append(",35.5").append(10_000 + i);
      csv.append(",139.6").append(10_000 + i).append('\n');
    }
    dataset =
        CLIENT
            .publish("道路課", "街灯.csv", csv.toString().getBytes(StandardCharsets.UTF_8))
            .path("tables")
            .get(0)
            .path("dataset")
            .asString();
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }

  private String run(String... words) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(out);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  private static String address() {
    return "http://127.0.0.1:" + CLIENT.port() + "/ogc";
  }

  @Test
  void gdalReadsEveryFeatureAndThoseInABox() throws Exception {
    assumeTrue(isThere("ogrinfo"), "ogrinfo (Debian's gdal-bin) is not installed");
    String oapif = "OAPIF:" + address();

    assertThat(run("ogrinfo", "-ro", oapif)).contains(dataset);
    String all = run("ogrinfo", "-ro", "-al", "-q", oapif, dataset);
    assertThat(all.lines().filter(line -> line.startsWith("OGRFeature"))).hasSize(ROWS);
    assertThat(all).contains("POINT (139.61001 35.51001)").contains("街灯2345");
    String some =
        run(
            "ogrinfo",
            "-ro",
            "-al",
            "-q",
            "-spat",
            "139.610105",
            "35",
            "139.610135",
            "36",
            oapif,
            dataset);
    assertThat(some.lines().filter(line -> line.startsWith("OGRFeature"))).hasSize(31);
  }

  @Test
  void owslibFindsTheCollectionAndCountsItsFeatures() throws Exception {
    List<String> python = List.of("/usr/bin/python3", "-c", "import owslib.ogcapi.features");
    assumeTrue(
        Files.isExecutable(Path.of(python.getFirst()))
            && new ProcessBuilder(python).start().waitFor() == 0,
        "OWSLib (Debian's python3-owslib) is not installed");
    String script =
        """
        import sys
        from owslib.ogcapi.features import Features
        features = Features(sys.argv[1])
        assert sys.argv[2] in features.feature_collections()
        page = features.collection_items(sys.argv[2], limit=7, bbox=[139, 35, 140, 36])
        print(page['numberMatched'], page['numberReturned'])
        """;

    assertThat(run(python.getFirst(), "-c", script, address(), dataset).strip())
        .isEqualTo(ROWS + " 7");
  }
}
