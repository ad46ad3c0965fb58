package jp.machi.cli.publish;

import java.util.List;
import jp.machi.cli.terminal.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a server tells about a file that it was given: the JSON of {@code GET /api/v1/intakes/{id}}.
 * Fields that a newer server adds are not looked at.
 *
 * @param rowsDone rows done so far
 * @param problem why the file as a whole was refused or failed
 */
record Intake(State state, long rowsDone, List<Table> tables, @Nullable Problem problem) {

  @SuppressWarnings("NullAway") // JSON without the field gives null here
  Intake {
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

  /** Exact numbers of findings. */
  record Findings(long blocking, long errors, long warnings, long fixed) {}

  /**
   * What became of one table of the file.
   *
   * @param kind id of the recognised dataset, {@code ""} where the kind is not known
   * @param release number of the release, 0 where there is none
   */
  record Table(
      String sheet,
      String title,
      String kind,
      int columnsMapped,
      int columns,
      long rows,
      long cellsRepaired,
      Findings findings,
      State outcome,
      int release,
      List<Problem> messages) {

    @SuppressWarnings("NullAway") // JSON without the field gives null here
    Table {
      messages = messages == null ? List.of() : List.copyOf(messages);
    }
  }
}
