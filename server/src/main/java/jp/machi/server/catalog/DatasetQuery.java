package jp.machi.server.catalog;

import java.time.Instant;
import java.util.Optional;

/**
 * Which datasets are wanted, in which order. Each order is total, so that no dataset is missed or
 * comes twice while a reader goes from page to page and nothing changes.
 *
 * @param modifiedSince changed at that moment or later in anything that a catalogue shows
 * @param organisation id of the department
 * @param overdueAt the promised update was late at that moment
 * @param placed whether only those are wanted whose latest release has places
 */
public record DatasetQuery(
    Order order,
    Optional<Instant> modifiedSince,
    Optional<String> organisation,
    Optional<Instant> overdueAt,
    boolean placed) {

  /** With places or without. */
  public DatasetQuery(
      Order order,
      Optional<Instant> modifiedSince,
      Optional<String> organisation,
      Optional<Instant> overdueAt) {
    this(order, modifiedSince, organisation, overdueAt, false);
  }

  /** Those whose latest release has places, by id. */
  public static DatasetQuery withPlaces() {
    return new DatasetQuery(Order.ID, Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  /** Everything in an order. */
  public static DatasetQuery all(Order order) {
    return new DatasetQuery(order, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Those whose promised update is late, the latest first. */
  public static DatasetQuery overdue(Instant now) {
    return new DatasetQuery(Order.DUE, Optional.empty(), Optional.empty(), Optional.of(now));
  }

  /** What comes first. */
  public enum Order {
    /** The last release first. */
    UPDATED("d.updated_at DESC, d.id"),
    /** By id. */
    ID("d.id"),
    /** By UUID, as harvesters ask. */
    UUID("d.uuid"),
    /** The last change first. */
    MODIFIED("d.modified_at DESC, d.id"),
    /** That which is late for the longest time first. */
    DUE("d.due_at, d.id");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }

    /** The words of SQL; a constant. */
    public String sql() {
      return sql;
    }
  }
}
