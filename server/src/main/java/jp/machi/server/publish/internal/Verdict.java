package jp.machi.server.publish.internal;

import java.util.List;
import java.util.Optional;
import jp.machi.server.publish.Intake;
import jp.machi.server.release.Report;

/**
 * How an intake ended.
 *
 * @param problem why the file as a whole was refused or failed
 * @param reports one for each table that could be read
 */
record Verdict(
    Intake.State state,
    List<Intake.Table> tables,
    Optional<Intake.Problem> problem,
    List<Report> reports) {

  Verdict {
    tables = List.copyOf(tables);
    reports = List.copyOf(reports);
  }

  /** The file as a whole came to nothing. */
  static Verdict of(Intake.State state, Intake.Problem problem) {
    return new Verdict(state, List.of(), Optional.of(problem), List.of());
  }

  /** What the tables together come to. */
  static Verdict of(List<Intake.Table> tables, List<Report> reports) {
    return new Verdict(worst(tables), tables, Optional.empty(), reports);
  }

  private static Intake.State worst(List<Intake.Table> tables) {
    for (Intake.State state :
        List.of(Intake.State.BLOCKED, Intake.State.REFUSED, Intake.State.PUBLISHED)) {
      if (tables.stream().anyMatch(table -> table.outcome() == state)) {
        return state;
      }
    }
    return Intake.State.UNCHANGED;
  }
}
