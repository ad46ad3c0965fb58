package jp.machi.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A long log is read whole, and at no less than 5,000 changes a second. */
@Timeout(120)
class FeedSpeedTest {
  private static final Logger LOG = LoggerFactory.getLogger(FeedSpeedTest.class);
  private static final int DATASETS = 20_000;
  private static final int CHANGES = 100_000;
  private static final int LEAST_PER_SECOND = 5_000;
  private static final int PASSES = 3;
  private static final RunningServer SERVER = RunningServer.on(TestDatabase.fresh(), "postgres");

  @BeforeAll
  static void fill() {
    JdbcClient jdbc = SERVER.bean(JdbcClient.class);
    jdbc.sql(
            """
            INSERT INTO catalog.organisation (id, name, created_at) VALUES ('org-a', '公園課', now())
            """)
        .update();
    jdbc.sql(
            """
            INSERT INTO catalog.dataset
                   (id, title, department, organisation_id, licence, source_name, source_part,
                    created_at, updated_at, modified_at, confirmed_at, latest_release,
                    current_release, last_change)
            SELECT 'd' || i || '-aaaaaa', '一覧' || i, '公園課', 'org-a', 'CC-BY-4.0', 'f' || i, '',
                   now(), now(), now(), now(), 1, 1, i
              FROM generate_series(1, :datasets) AS i
            """)
        .param("datasets", DATASETS)
        .update();
    jdbc.sql(
            """
            INSERT INTO catalog.release
            SELECT id, 1, repeat('ab', 32), 'r', now(), 1, '[]', 0, 0, 0, 0, 'f', '', 'cd', 'csv',
                   'UTF-8', '', '', false
              FROM catalog.dataset
            """)
        .update();
    jdbc.sql(
            """
            INSERT INTO catalog.change (type, dataset_id, changed_at)
            SELECT 'metadata.changed', 'd' || 1 + i % :datasets || '-aaaaaa', now()
              FROM generate_series(1, :changes) AS i
            """)
        .param("datasets", DATASETS)
        .param("changes", CHANGES)
        .update();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  /** What a pass reads. */
  @FunctionalInterface
  private interface Pass {
    int read() throws IOException, InterruptedException;
  }

  @Test
  void theStreamTellsEveryChangeOnceAndFast() throws IOException, InterruptedException {
    assertFast("stream", FeedSpeedTest::readStream);
  }

  @Test
  void thePagesHaveEveryDatasetOnceAndFast() throws IOException, InterruptedException {
    assertFast("pages", FeedSpeedTest::readPages);
  }

  private static int readStream() throws IOException, InterruptedException {
    long last = 0;
    int count = 0;
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer =
          http.send(
              SERVER.client().request("/feed/events?after=0").build(),
              HttpResponse.BodyHandlers.ofInputStream());
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
      while (count < CHANGES) {
        String line = lines.readLine();
        if (line.startsWith("id: ")) {
          long position = Long.parseLong(line.substring("id: ".length()));
          assertThat(position).isGreaterThan(last);
          last = position;
          count++;
        }
      }
      http.shutdownNow();
    }
    return count;
  }

  private static int readPages() {
    Set<String> seen = new HashSet<>();
    String address = "/feed/rpde?limit=1000";
    while (true) {
      var page = SERVER.client().json(address);
      if (page.path("items").isEmpty()) {
        break;
      }
      page.path("items").forEach(item -> assertThat(seen.add(item.path("id").asString())).isTrue());
      address = page.path("next").asString().replaceFirst("^http://[^/]*", "");
    }
    assertThat(seen).hasSize(DATASETS);
    return seen.size();
  }

  /** The best of some passes counts: other work on the machine only makes it slower. */
  private static void assertFast(String what, Pass pass) throws IOException, InterruptedException {
    long best = 0;
    for (int i = 0; i < PASSES; i++) {
      long begin = System.nanoTime();
      int count = pass.read();
      Duration time = Duration.ofNanos(System.nanoTime() - begin);
      best = Math.max(best, count * 1_000L / Math.max(1, time.toMillis()));
      LOG.info("{}: at best {} a second", what, best);
    }
    assertThat(best).as(what).isGreaterThan(LEAST_PER_SECOND);
  }
}
