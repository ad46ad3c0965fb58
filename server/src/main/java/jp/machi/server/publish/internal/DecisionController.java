package jp.machi.server.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.machi.core.decision.Decidable;
import jp.machi.core.decision.Decision.Scope;
import jp.machi.core.standardise.Outcome.Kind;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.publish.Intake;
import jp.machi.server.release.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what a person decides about the findings of an intake. An intake that is blocked goes on
 * with the kept file; nobody sends it again. The name is taken as it is given: who holds the token
 * is trusted to write the right one.
 */
@RestController
class DecisionController {
  private static final int MAX_NAME = 100;
  private static final int MAX_REASON = 1_000;

  /** A table has that many columns at most. */
  private static final int MAX_KINDS = 16_384;

  private final IntakeQueue queue;
  private final DecisionBook book;
  private final IntakeWorkers workers;
  private final TransactionTemplate transaction;

  DecisionController(
      IntakeQueue queue,
      DecisionBook book,
      IntakeWorkers workers,
      TransactionTemplate transaction) {
    this.queue = queue;
    this.book = book;
    this.workers = workers;
    this.transaction = transaction;
  }

  /**
   * What a person decides.
   *
   * @param dataset one of the intake's datasets; may be missing where there is only one
   * @param by name of the person
   * @param scope this file where it is missing
   */
  record Request(
      @Nullable String dataset,
      @Nullable String by,
      @Nullable String reason,
      @Nullable Scope scope,
      @Nullable List<About> kinds) {}

  /**
   * One kind of finding.
   *
   * @param column heading in the source, missing for every column
   */
  record About(@Nullable String code, @Nullable String column) {}

  @PostMapping(
      path = "/api/v1/intakes/{id}/decisions",
      name =
          "Decides about findings: JSON with by, reason, scope (this_file, from_now_on, withdrawn)"
              + " and kinds (code, column).")
  ResponseEntity<Intake> decide(@PathVariable UUID id, @RequestBody Request request) {
    Intake intake =
        queue
            .find(id)
            .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "intake.not_found"));
    if (!intake.state().isFinal()) {
      throw new ProblemException(HttpStatus.CONFLICT, "decision.too_early");
    }
    if (intake.state() == Intake.State.BLOCKED && queue.isOvertaken(id)) {
      throw new ProblemException(HttpStatus.CONFLICT, "decision.overtaken");
    }
    Place place = place(intake, request.dataset());
    List<DecisionBook.Word> words = words(request, place.report());
    transaction.executeWithoutResult(_ -> {
      words.forEach(word -> book.add(id, place.table().dataset(), word));
      queue.goOn(id);
    });
    workers.announce();
    return ResponseEntity.accepted().body(queue.find(id).orElseThrow());
  }

  /** A table of the intake and its report. */
  private record Place(Intake.Table table, Report report) {}

  private Place place(Intake intake, @Nullable String dataset) {
    List<Intake.Table> read =
        intake.tables().stream().filter(table -> table.outcome() != Intake.State.REFUSED).toList();
    List<Report> reports = queue.reports(intake.id());
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < Math.min(read.size(), reports.size()); i++) {
      if (dataset == null || read.get(i).dataset().equals(dataset)) {
        places.add(new Place(read.get(i), reports.get(i)));
      }
    }
    if (places.size() != 1) {
      throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "decision.which_dataset");
    }
    return places.getFirst();
  }

  private static List<DecisionBook.Word> words(Request request, Report report) {
    String by = text("by", request.by(), MAX_NAME);
    String reason = text("reason", request.reason(), MAX_REASON);
    Scope scope = request.scope() == null ? Scope.THIS_FILE : request.scope();
    List<About> kinds = request.kinds() == null ? List.of() : request.kinds();
    if (kinds.isEmpty() || kinds.size() > MAX_KINDS) {
      throw unreadable("kinds");
    }
    List<DecisionBook.Word> words = new ArrayList<>();
    for (About about : kinds) {
      String code = text("kinds", about.code(), MAX_NAME);
      List<Kind> found =
          report.kinds().stream()
              .filter(kind -> kind.code().equals(code))
              .filter(kind -> about.column() == null || kind.column().equals(about.column()))
              .toList();
      requireDecidable(code, found, scope);
      words.add(new DecisionBook.Word(code, about.column(), scope, by, reason));
    }
    return words;
  }

  /** A decision about something that nobody has seen would be a blank cheque. */
  private static void requireDecidable(String code, List<Kind> found, Scope scope) {
    if (found.isEmpty()) {
      throw new ProblemException(
          HttpStatus.UNPROCESSABLE_CONTENT, "decision.not_found", Map.of("code", code));
    }
    for (Kind kind : found) {
      Decidable decidable = Decidable.of(kind.code(), kind.severity());
      if (!decidable.allows(scope)) {
        String problem =
            decidable == Decidable.ONCE ? "decision.only_this_file" : "decision.not_decidable";
        throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, problem, Map.of("code", code));
      }
    }
  }

  private static String text(String name, @Nullable String value, int longest) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty()
        || text.length() > longest
        || text.codePoints().anyMatch(Character::isISOControl)) {
      throw unreadable(name);
    }
    return text;
  }

  private static ProblemException unreadable(String name) {
    return new ProblemException(
        HttpStatus.BAD_REQUEST, "http.unreadable_parameter", Map.of("parameter", name));
  }
}
