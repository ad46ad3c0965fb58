package jp.machi.server.publish;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.machi.core.decision.Decidable;
import jp.machi.server.catalog.FindingCounts;
import org.jspecify.annotations.Nullable;

/**
 * One file that was brought and what became of it.
 *
 * @param name file name or relative path as the department gave it
 * @param rowsDone data rows done so far
 * @param tables one entry for each table found, in the order of the file; empty until it was opened
 * @param problem why the file as a whole was refused or failed, null otherwise
 */
public record Intake(
    UUID id,
    String department,
    String name,
    State state,
    Instant receivedAt,
    long rowsDone,
    List<Table> tables,
    @Nullable Problem problem) {

  public Intake {
    tables = List.copyOf(tables);
  }

  /** How far an intake is. */
  public enum State {
    /** Kept, waiting for a worker. */
    RECEIVED,
    /** A worker is at it. */
    PROCESSING,
    /** At least one table has a new release and none is blocked. */
    PUBLISHED,
    /** Every table is the latest release of its dataset already. */
    UNCHANGED,
    /** At least one table must not be published as it is. */
    BLOCKED,
    /** The file cannot be read with certainty. */
    REFUSED,
    /** The server could not finish it, though the file is kept. */
    FAILED;

    /** Whether nothing more will happen. */
    public boolean isFinal() {
      return this != RECEIVED && this != PROCESSING;
    }
  }

  /** Why, as a code with a message in both languages. */
  public record Problem(String code, String japanese, String english) {}

  /**
   * One table of the file.
   *
   * @param sheet name of the sheet, {@code ""} for a text file
   * @param dataset id of its dataset; a blocked table has one too, that may not exist yet
   * @param title title of its dataset
   * @param kind id of the standard dataset, {@code ""} where the kind is not known
   * @param columnsMapped source columns linked to an item of the standard
   * @param columns columns of the source
   * @param outcome PUBLISHED, UNCHANGED, BLOCKED or REFUSED
   * @param release number of the release, 0 where there is none
   * @param stops what forbids publication and nobody has decided about, by kind
   */
  public record Table(
      String sheet,
      String dataset,
      String title,
      String kind,
      int columnsMapped,
      int columns,
      long rows,
      long cellsRepaired,
      FindingCounts findings,
      State outcome,
      int release,
      List<Problem> messages,
      List<Stop> stops) {

    @SuppressWarnings("NullAway") // JSON of an intake before there were stops gives null here
    public Table {
      messages = List.copyOf(messages);
      stops = stops == null ? List.of() : List.copyOf(stops);
    }

    /** The same table with another end. */
    public Table with(State newOutcome, int number) {
      return new Table(
          sheet,
          dataset,
          title,
          kind,
          columnsMapped,
          columns,
          rows,
          cellsRepaired,
          findings,
          newOutcome,
          number,
          messages,
          stops);
    }
  }

  /**
   * Findings of one kind that forbid publication.
   *
   * @param column heading in the source, {@code ""} where they are about rows or the table
   * @param decidable how far a person may decide that they may stand
   */
  public record Stop(String code, String column, long count, Decidable decidable) {}
}
