package jp.machi.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExternalDatabaseTest {

  @Test
  void publishesOnAnEmptyDatabaseOfTheCitysOwnAndStartsNone() {
    String url = TestDatabase.empty("city");
    try (RunningServer server = RunningServer.on(url, "city")) {
      byte[] list = "名称,個数\n朝日公園,1\n".getBytes(StandardCharsets.UTF_8);
      JsonNode intake = server.client().publish("公園課", "公園.csv", list);

      assertThat(intake.path("state").asString()).isEqualTo("published");
      assertThat(server.client().json("/api/v1/datasets").path("total").asInt()).isEqualTo(1);
      assertThat(server.has(EmbeddedDatabase.class)).isFalse();
      // also keeps the server's end from interrupting the first use of the dictionary
      assertThat(server.client().get("/datasets?q=park").statusCode()).isEqualTo(200);
      Path home = server.bean(HomeFolder.class).path();
      assertThat(home.resolve("releases")).exists();
      assertThat(home.resolve("postgres")).doesNotExist();
      assertThat(home.resolve("postgres-binaries")).doesNotExist();
    }
  }
}
