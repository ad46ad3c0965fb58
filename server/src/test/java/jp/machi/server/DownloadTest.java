package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import jp.machi.server.usage.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DownloadTest {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final ServerClient CLIENT = SERVER.client();
  private static final String TABLE = "名称,緯度,経度\n朝日公園,35.3350,139.3495\n夕日公園,35.3279,139.3501\n";
  private static final String PLACELESS = "名称,個数\n朝日公園,1\n";

  private static String publish(String name, String text) {
    return CLIENT
        .publish("公園課", name, text.getBytes(StandardCharsets.UTF_8))
        .path("tables")
        .get(0)
        .path("dataset")
        .asString();
  }

  @ParameterizedTest
  @CsvSource({
    "csv, text/csv;charset=UTF-8",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json, application/json",
    "geojson, application/geo+json",
    "parquet, application/vnd.apache.parquet",
  })
  void everyFormatHasItsTypeItsNameAndItsTag(String ending, String type) {
    String id = publish("公園の一覧.csv", TABLE);
    String path = "/datasets/" + id + "/releases/1/parks." + ending;

    HttpResponse<String> answer = CLIENT.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(name ->
            assertThat(name)
                .startsWith("attachment; filename=\"")
                .endsWith("." + ending)
                .contains("filename*=UTF-8''%E5%85%AC%E5%9C%92"));
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = CLIENT.send(CLIENT.request(path).header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void aCsvLinksToWhatItsColumnsHold() {
    String folder = "/datasets/" + publish("公園の一覧.csv", TABLE) + "/releases/1/";
    HttpResponse<String> csv = CLIENT.get(folder + "parks.csv");
    String link = csv.headers().firstValue("Link").orElseThrow();
    assertThat(link).endsWith(">; rel=\"describedby\"; type=\"application/csvm+json\"");

    HttpResponse<String> answer = CLIENT.get(folder + link.substring(1, link.indexOf('>')));
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/csvm+json");
    JsonNode metadata = ServerClient.parse(answer.body());
    assertThat(metadata.path("@context").get(0).asString()).isEqualTo("http://www.w3.org/ns/csvw");
    assertThat(metadata.path("tableSchema").path("columns").toString())
        .isEqualTo(
            "[{\"titles\":\"名称\",\"datatype\":\"string\"},"
                + "{\"titles\":\"緯度\",\"datatype\":\"decimal\"},"
                + "{\"titles\":\"経度\",\"datatype\":\"decimal\"}]");
    assertThat(CLIENT.get(folder + metadata.path("url").asString()).body()).isEqualTo(csv.body());

    JsonNode dataPackage = CLIENT.json(folder + "datapackage.json");
    JsonNode resource = dataPackage.path("resources").get(0);
    assertThat(CLIENT.get(folder + resource.path("path").asString()).body()).isEqualTo(csv.body());
    assertThat(resource.path("schema").path("fields").findValuesAsString("type"))
        .containsExactly("string", "number", "number");
    assertThat(CLIENT.get(folder.replace("/1/", "/9/") + "datapackage.json").statusCode())
        .isEqualTo(404);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(
            CLIENT
                .send(
                    CLIENT
                        .request(folder + link.substring(1, link.indexOf('>')))
                        .header("If-None-Match", tag))
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void onlyExcelGetsAByteOrderMark() {
    String path = "/datasets/" + publish("公園の一覧.csv", TABLE) + "/releases/1/parks.csv";

    assertThat(CLIENT.get(path).body()).startsWith("名称,");
    assertThat(CLIENT.get(path + "?bom").body()).startsWith("\uFEFF名称,");
  }

  @Test
  void theLatestReleaseHasAnAddressThatStays() {
    String id = publish("公園の一覧.csv", TABLE);

    HttpResponse<String> answer = CLIENT.get("/datasets/" + id + "/releases/latest/any.csv?bom");

    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(path ->
            assertThat(path).startsWith("/datasets/" + id + "/releases/1/").endsWith(".csv?bom"));
  }

  @Test
  void countsWhatWasSentWholeAndNothingElse() {
    String id = publish("数える公園.csv", PLACELESS);
    Usage usage = SERVER.bean(Usage.class);
    long before = usage.downloads();
    String path = "/datasets/" + id + "/releases/1/parks.csv";
    String tag = CLIENT.get(path).headers().firstValue("ETag").orElseThrow();
    CLIENT.get(path);
    CLIENT.send(CLIENT.request(path).header("If-None-Match", tag));
    CLIENT.send(CLIENT.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    CLIENT.get(path.replace(".csv", ".pdf"));

    assertThat(usage.downloads(new DatasetId(id))).isEqualTo(2);
    assertThat(usage.downloads()).isEqualTo(before + 2);
  }

  @Test
  void aTableWithoutCoordinatesHasNoMapForm() {
    String id = publish("場所のない公園.csv", PLACELESS);

    assertThat(CLIENT.json("/datasets/" + id + "/releases/1/parks.geojson").path("code").asString())
        .isEqualTo("download.no_coordinates");
  }
}
