package jp.machi.server.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever ends a request early into a problem, or a page for people. */
@ControllerAdvice
class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  /** A row query ends within so many seconds, or soon after; then there is room again. */
  private static final String RETRY_SECONDS = "10";

  private final Problems problems;
  private final ObjectProvider<HtmlProblems> pages;

  ProblemAdvice(Problems problems, ObjectProvider<HtmlProblems> pages) {
    this.problems = problems;
    this.pages = pages;
  }

  @ExceptionHandler(Exception.class)
  @Nullable ModelAndView handle(
      Exception exception, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      // The caller went away or already has a part; nothing true can be added.
      return null;
    }
    response.reset();
    Problem problem = describe(exception, request);
    if (problem.status() >= 500) {
      LOG.error("request failed: {} {}", request.getMethod(), problem.instance(), exception);
    }
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    if (exception instanceof ErrorResponse known) {
      known
          .getHeaders()
          .forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
    }
    return send(problem, request, response);
  }

  @Nullable ModelAndView send(
      Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HtmlProblems page = pages.getIfAvailable();
    if (page == null || !wantsPage(request, problem)) {
      problems.write(problem, response);
      return new ModelAndView();
    }
    response.setStatus(problem.status());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return page.page(problem, request);
  }

  private static boolean wantsPage(HttpServletRequest request, Problem problem) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains("text/html")
        && !problem.instance().startsWith("/api/");
  }

  private Problem describe(Exception exception, HttpServletRequest request) {
    return switch (exception) {
      case ProblemException known ->
          problems.problem(known.status().value(), known.code(), known.parameters(), request);
      case MissingServletRequestParameterException missing ->
          problems.problem(
              400,
              "http.missing_parameter",
              Map.of("parameter", missing.getParameterName()),
              request);
      case MethodArgumentTypeMismatchException mismatch ->
          problems.problem(
              400, "http.unreadable_parameter", Map.of("parameter", mismatch.getName()), request);
      case TypeMismatchException _ -> problems.problem(400, "http.bad_request", Map.of(), request);
      case ErrorResponse known -> ofStatus(known.getStatusCode().value(), request);
      default -> ofStatus(500, request);
    };
  }

  Problem ofStatus(int status, HttpServletRequest request) {
    return problems.problem(status, codeOf(status), Map.of(), request);
  }

  private static String codeOf(int status) {
    return switch (status) {
      case 401 -> "http.unauthorized";
      case 403 -> "http.forbidden";
      case 404 -> "http.not_found";
      case 405 -> "http.method_not_allowed";
      case 406 -> "http.not_acceptable";
      case 413 -> "http.too_large";
      case 415 -> "http.unsupported_media_type";
      default -> status >= 500 ? "http.failed" : "http.bad_request";
    };
  }
}
