package jp.machi.cli.publish;

import java.util.List;
import jp.machi.cli.terminal.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a server tells about a file that it was given: the JSON of {@code GET /api/v1/intakes/{id}}.
 * Fields that a newer server adds are not looked at.
 *
 * @param id by which it is decided about
 * @param name name of the file
 * @param rowsDone rows done so far
 * @param problem why the file as a whole was refused or failed
 */
record Intake(
    String id,
    String name,
    State state,
    long rowsDone,
    List<Table> tables,
    @Nullable Problem problem) {

  @SuppressWarnings("NullAway") // JSON without the field gives null here
  Intake {
    id = id == null ? "" : id;
    name = name == null ? "" : name;
    tables = tables == null ? List.of() : List.copyOf(tables);
  }

  /** How far an intake is; the last five are final. */
  enum State {
    RECEIVED,
    PROCESSING,
    PUBLISHED,
    UNCHANGED,
    BLOCKED,
    REFUSED,
    FAILED;

    boolean isFinal() {
      return this != RECEIVED && this != PROCESSING;
    }
  }

  /** A reason in two languages. */
  record Problem(String code, String japanese, String english) {
    String text(Words words) {
      return words.locale().getLanguage().equals("ja") ? japanese : english;
    }
  }

  /** How far a person may decide about findings. */
  enum Decidable {
    NEVER,
    ONCE,
    ALWAYS
  }

  /** Findings of one kind that forbid publication. */
  record Stop(String code, String column, long count, Decidable decidable) {}

  /** Exact numbers of findings. */
  record Findings(long blocking, long errors, long warnings, long fixed) {}

  /**
   * What became of one table of the file.
   *
   * @param kind id of the recognised dataset, {@code ""} where the kind is not known
   * @param dataset id of its dataset
   * @param release number of the release, 0 where there is none
   */
  record Table(
      String sheet,
      String dataset,
      String title,
      String kind,
      int columnsMapped,
      int columns,
      long rows,
      long cellsRepaired,
      Findings findings,
      State outcome,
      int release,
      List<Problem> messages,
      List<Stop> stops) {

    @SuppressWarnings("NullAway") // JSON without the field gives null here
    Table {
      messages = messages == null ? List.of() : List.copyOf(messages);
      stops = stops == null ? List.of() : List.copyOf(stops);
    }

    /** Whether a person may decide that everything that stops the table may stand. */
    boolean decidable() {
      return !stops.isEmpty()
          && stops.stream().noneMatch(stop -> stop.decidable() == Decidable.NEVER);
    }
  }
}
