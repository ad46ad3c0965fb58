package jp.machi.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import jp.machi.server.platform.http.HtmlProblems;
import jp.machi.server.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a visitor sees when there is no such page or the server failed: help, and ways on. */
@Component
final class ErrorPages implements HtmlProblems {

  @Override
  public ModelAndView page(Problem problem, HttpServletRequest request) {
    Frame frame = Frame.of(request);
    var page = new ModelAndView(template(problem));
    page.addObject("problem", problem);
    page.addObject("page", frame);
    page.addObject("w", frame.words());
    page.addObject("status", problem.status());
    return page;
  }

  private static String template(Problem problem) {
    if (problem.status() == HttpStatus.GONE.value()) {
      return "gone";
    }
    if (problem.code().equals("release.none_yet")) {
      return "none-yet";
    }
    return problem.status() == HttpStatus.NOT_FOUND.value() ? "missing" : "failed";
  }
}
