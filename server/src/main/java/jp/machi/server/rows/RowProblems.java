package jp.machi.server.rows;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import jp.machi.server.platform.http.ProblemException;
import org.springframework.http.HttpStatus;

/** What went wrong with a question about rows, for the caller of whatever protocol. */
public final class RowProblems {
  private RowProblems() {}

  /**
   * The answer to a question.
   *
   * @throws ProblemException that says what to write instead, where the question was wrong, or why
   *     there is no answer
   */
  public static <T> T explained(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (UnknownColumnException e) {
      throw problem(
          HttpStatus.BAD_REQUEST,
          "rows.unknown_column",
          Map.of("column", e.column(), "columns", String.join(", ", e.known())),
          e);
    } catch (UnreadableValueException e) {
      throw problem(
          HttpStatus.BAD_REQUEST,
          "rows.unreadable_value_" + e.column().type().name().toLowerCase(Locale.ROOT),
          Map.of("column", e.column().name()),
          e);
    } catch (NotNumbersException e) {
      throw problem(HttpStatus.BAD_REQUEST, "rows.not_numbers", Map.of("column", e.column()), e);
    } catch (NoKeyException e) {
      throw problem(HttpStatus.BAD_REQUEST, "rows.no_key", Map.of("column", e.column()), e);
    } catch (NoPlacesException e) {
      throw problem(HttpStatus.BAD_REQUEST, "rows.no_places", Map.of(), e);
    } catch (RowQueryException e) {
      HttpStatus status =
          switch (e.code()) {
            case "rows.failed" -> HttpStatus.INTERNAL_SERVER_ERROR;
            case "rows.too_large" -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.SERVICE_UNAVAILABLE;
          };
      throw problem(status, e.code(), Map.of(), e);
    }
  }

  private static ProblemException problem(
      HttpStatus status, String code, Map<String, String> parameters, RuntimeException cause) {
    ProblemException problem = new ProblemException(status, code, parameters);
    problem.initCause(cause);
    return problem;
  }
}
