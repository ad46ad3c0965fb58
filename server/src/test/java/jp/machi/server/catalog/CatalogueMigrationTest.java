package jp.machi.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import jp.machi.server.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** A catalogue of before has departments, UUIDs and a newest release after the migration. */
class CatalogueMigrationTest {
  private static final String OLD_DATASET =
      """
      INSERT INTO catalog.dataset
             (id, title, department, licence, source_name, source_part, created_at, updated_at,
              latest_release)
      VALUES (?, '一覧', ?, 'CC-BY-4.0', ?, '', '2026-01-01Z', '2026-02-01Z', 2)
      """;

  private static final String OLD_RELEASE =
      """
      INSERT INTO catalog.release
      VALUES (?, ?, repeat('ab', 32), 'r' || ?, '2026-02-01Z', 1, '[]', 0, 0, 0, 0, 'a.csv', '',
              'cd', 'csv', 'UTF-8', '', '', false)
      """;

  @Test
  void whatWasPublishedBeforeIsStillThere() {
    String url = TestDatabase.empty("migrating");
    migrate(url, "2");
    JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, "migrating", ""));
    for (String id : List.of("old-aaaaaa", "old-bbbbbb")) {
      jdbc.sql(OLD_DATASET).params(id, "公園課", id + ".csv").update();
      for (int number = 1; number <= 2; number++) {
        jdbc.sql(OLD_RELEASE).params(id, number, Integer.toString(number)).update();
      }
    }
    try (RunningServer server = RunningServer.on(url, "migrating")) {
      ServerClient client = server.client();
      JsonNode dataset = client.json("/api/v1/datasets/old-aaaaaa").path("dataset");
      assertThat(dataset.path("latestRelease").asInt()).isEqualTo(2);
      assertThat(dataset.path("organisation").asString()).matches("org-[0-9a-f]{12}");
      assertThat(dataset.path("modifiedAt").asString()).isEqualTo("2026-02-01T00:00:00Z");
      assertThat(dataset.path("uuid").asString())
          .isNotEqualTo(
              client.json("/api/v1/datasets/old-bbbbbb").path("dataset").path("uuid").asString());
      assertThat(client.json("/api/v1/organisations").path("total").asInt()).isEqualTo(1);
      assertThat(client.json("/api/v1/datasets/old-aaaaaa/metadata").path("version").asInt())
          .isZero();
      assertThat(
              client
                  .write(
                      "PUT",
                      "/api/v1/datasets/old-aaaaaa/metadata",
                      Map.of("by", "x", "metadata", Map.of("description", "古い一覧")),
                      "If-Match",
                      "\"0\"")
                  .statusCode())
          .isEqualTo(200);

      JsonNode feed = client.json("/feed/rpde");
      assertThat(feed.path("items").size()).as("what was published before is told").isEqualTo(2);
      assertThat(client.get("/feed.atom").body().split("release.published", -1)).hasSize(5);

      client.publish("公園課", "新しい.csv", "名称,数\n港,3\n".getBytes(StandardCharsets.UTF_8));
      assertThat(client.json("/api/v1/organisations").path("total").asInt())
          .as("the same department")
          .isEqualTo(1);
    }
  }

  private static void migrate(String url, String version) {
    Flyway.configure()
        .dataSource(url, "migrating", "")
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }
}
