package jp.machi.server.catalog.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.machi.server.catalog.DatasetChanged;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.UpdateFrequency;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes on a dataset that it changed, and when its next update is late. */
@Repository
class Touch {
  /** The row lock makes whoever changes the same dataset wait. */
  private static final String CONFIRMED =
      """
      SELECT confirmed_at
        FROM catalog.dataset
       WHERE id = :id
         FOR UPDATE
      """;

  private static final String MODIFY =
      """
      UPDATE catalog.dataset
         SET modified_at = :now,
             due_at = :due::timestamptz
       WHERE id = :id
      """;

  private static final String CONFIRM =
      """
      UPDATE catalog.dataset
         SET confirmed_at = :now,
             due_at = :due::timestamptz
       WHERE id = :id
      """;

  private static final String MODIFY_ALL =
      """
      UPDATE catalog.dataset
         SET modified_at = :now
       WHERE organisation_id = :organisation
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher listeners;

  Touch(JdbcClient jdbc, Clock clock, ApplicationEventPublisher listeners) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.listeners = listeners;
  }

  /** Something that a catalogue shows has changed. */
  void dataset(DatasetId id, Optional<UpdateFrequency> frequency) {
    Instant confirmed =
        jdbc.sql(CONFIRMED)
            .param("id", id.value())
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
    update(MODIFY, id, frequency.flatMap(promised -> promised.dueAfter(confirmed)));
  }

  /** The file came again, with or without news. */
  void confirmed(DatasetId id, Optional<UpdateFrequency> frequency) {
    update(CONFIRM, id, frequency.flatMap(promised -> promised.dueAfter(clock.instant())));
  }

  /** What is said about a department shows with each of its datasets. */
  void organisation(String id) {
    jdbc.sql(MODIFY_ALL).param("organisation", id).param("now", now()).update();
  }

  private void update(String sql, DatasetId id, Optional<Instant> due) {
    jdbc.sql(sql)
        .param("id", id.value())
        .param("now", now())
        .param("due", due.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .update();
    listeners.publishEvent(new DatasetChanged(id));
  }

  /** What the database can hold, so that a time reads back equal. */
  OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
