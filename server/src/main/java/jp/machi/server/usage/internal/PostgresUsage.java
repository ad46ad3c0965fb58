package jp.machi.server.usage.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.usage.Usage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counters in PostgreSQL: one row for a dataset, release, format and day. */
@Repository
class PostgresUsage implements Usage {
  /** A day of the statistics is a day of the city. */
  private static final ZoneId CITY = ZoneId.of("Asia/Tokyo");

  private static final String COUNT =
      """
      INSERT INTO usage.download (dataset_id, number, format, day, downloads)
      VALUES (:dataset, :number, :format, :day, 1)
          ON CONFLICT (dataset_id, number, format, day)
          DO UPDATE SET downloads = usage.download.downloads + 1
      """;

  private static final String TOTAL =
      """
      SELECT coalesce(sum(downloads), 0)
        FROM usage.download
      """;

  private static final String OF_DATASET = TOTAL + " WHERE dataset_id = :dataset";

  private final JdbcClient jdbc;
  private final Clock clock;

  PostgresUsage(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void countDownload(DatasetId dataset, int release, String format) {
    jdbc.sql(COUNT)
        .param("dataset", dataset.value())
        .param("number", release)
        .param("format", format)
        .param("day", LocalDate.ofInstant(clock.instant(), CITY))
        .update();
  }

  @Override
  public long downloads(DatasetId dataset) {
    return jdbc.sql(OF_DATASET).param("dataset", dataset.value()).query(Long.class).single();
  }

  @Override
  public long downloads() {
    return jdbc.sql(TOTAL).query(Long.class).single();
  }
}
