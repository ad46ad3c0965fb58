package jp.machi.server.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** Shows a problem as a page to people who came with a browser. The portal has the page. */
public interface HtmlProblems {

  /** The page; its status is set by the caller. */
  ModelAndView page(Problem problem, HttpServletRequest request);
}
