package jp.machi.core.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import jp.machi.core.code.Municipality;
import jp.machi.testkit.TestData;
import org.junit.jupiter.api.Test;

class PostalTownsTest {
  /** Written by core/src/tools/towns.py. */
  private static final Path SOURCE = Path.of("core/src/tools/postal-towns.tsv.gz");

  private static final Path TABLE =
      Path.of("core/src/main/resources/jp/machi/core/gazetteer/postal-towns.bin.gz");

  @Test
  void isMadeFromItsSource() throws IOException {
    byte[] made = made();
    Path shipped = TestData.root().resolve(TABLE);
    if (Boolean.getBoolean("docs.write")) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(made);
      }
      Files.write(shipped, packed.toByteArray());
    }
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(shipped)))) {
      assertThat(in.readAllBytes()).isEqualTo(made);
    }
  }

  private static byte[] made() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(TestData.root().resolve(SOURCE))),
                StandardCharsets.UTF_8))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PostalTowns.of(lines).write(new DataOutputStream(bytes));
      return bytes.toByteArray();
    }
  }

  @Test
  void knowsTheMunicipalitiesOfAPostalCode() {
    assertThat(PostalTowns.shipped().municipalities("760-0017"))
        .extracting(Municipality::name)
        .containsExactly("高松市");
    assertThat(PostalTowns.shipped().municipalities("2100004"))
        .extracting(Municipality::name)
        .containsExactly("川崎市川崎区");
    assertThat(PostalTowns.shipped().municipalities("000-0000")).isEmpty();
    assertThat(PostalTowns.shipped().municipalities("76-00017")).isEmpty();
    assertThat(PostalTowns.shipped().municipalities("760-00175")).isEmpty();
  }
}
