package jp.machi.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.machi.core.decision.Decision.Scope;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.standardise.Outcome;
import jp.machi.core.standardise.Outcome.Kind;

/**
 * What was found in one file, in the light of what was decided.
 *
 * @param accepted kinds that a person answers for, with the decision; counted, never hidden
 * @param open the other kinds, most serious first
 */
public record Judgement(List<Accepted> accepted, List<Kind> open) {

  public Judgement {
    accepted = List.copyOf(accepted);
    open = List.copyOf(open);
  }

  /** Findings of one kind and the decision that lets them stand. */
  public record Accepted(Kind kind, Decision decision) {}

  /**
   * Judges what was found in a file.
   *
   * @param decisions of the dataset, oldest first; the last one about a kind counts
   * @param source SHA-256 of the file
   */
  public static Judgement of(Outcome outcome, List<Decision> decisions, String source) {
    List<Accepted> accepted = new ArrayList<>();
    List<Kind> open = new ArrayList<>();
    for (Kind kind : outcome.kinds()) {
      accepting(kind, decisions, source)
          .ifPresentOrElse(
              decision -> accepted.add(new Accepted(kind, decision)), () -> open.add(kind));
    }
    return new Judgement(accepted, open);
  }

  private static Optional<Decision> accepting(Kind kind, List<Decision> decisions, String source) {
    Decidable decidable = Decidable.of(kind.code(), kind.severity());
    return decisions.reversed().stream()
        .filter(decision -> decision.isAbout(kind.code(), kind.column(), source))
        .filter(decision -> decidable.allows(decision.scope()))
        .findFirst()
        .filter(decision -> decision.scope() != Scope.WITHDRAWN);
  }

  /** Whether something open forbids publication. */
  public boolean blocked() {
    return open.stream().anyMatch(kind -> kind.severity() == Severity.BLOCKING);
  }

  /** Tells findings that are open from those that somebody answers for. */
  public Predicate<Finding> isOpen() {
    return finding ->
        accepted.stream()
            .map(Accepted::kind)
            .noneMatch(kind ->
                kind.code().equals(finding.code())
                    && kind.column().equals(finding.column())
                    && kind.severity() == finding.severity());
  }
}
