package jp.machi.server.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What is around every page: its language and its addresses in both languages.
 *
 * @param contextPath what a reverse proxy or servlet container puts before every address
 * @param origin scheme, host and port that the visitor used
 * @param page address without context path and language; {@code /} is home
 * @param query as it stands in the address, {@code ""} or from the question mark on
 */
record Frame(Words words, String contextPath, String origin, String page, String query) {

  /** The frame of the page that is asked for, also where the request failed. */
  static Frame of(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String address = failed == null ? request.getRequestURI() : failed.toString();
    String path = address.substring(request.getContextPath().length());
    Language language = Language.ofPath(path);
    String query = request.getQueryString();
    return new Frame(
        Words.in(language),
        request.getContextPath(),
        ServletUriComponentsBuilder.fromRequest(request)
            .replacePath(null)
            .replaceQuery(null)
            .build()
            .toUriString(),
        language.page(path),
        query == null ? "" : "?" + query);
  }

  /** Address of a page in this language. */
  public String to(String target) {
    return contextPath + words.language().path(target);
  }

  /** Address of a search for a word. */
  public String search(String word) {
    return to(SearchQuery.EVERYTHING.withText(word).address());
  }

  /** Address of something that has no language, such as a download or a picture. */
  public String raw(String target) {
    return contextPath + target;
  }

  /** Full address of something that has no language. */
  public String full(String target) {
    return origin + contextPath + target;
  }

  /** Full address of this page in Japanese. */
  public String inJapanese() {
    return origin + contextPath + Language.JA.path(page) + query;
  }

  /** Full address of this page in English. */
  public String inEnglish() {
    return origin + contextPath + Language.EN.path(page) + query;
  }

  /** Full address of this page in its language without what narrows or sorts it. */
  public String canonical() {
    return fullPage(page);
  }

  /** Full address of a page in this language. */
  public String fullPage(String target) {
    return origin + to(target);
  }

  /** Address of this page in the other language. */
  public String inOtherLanguage() {
    return contextPath + words.language().other().path(page) + query;
  }

  public String lang() {
    return words.language().code();
  }

  public String otherLang() {
    return words.language().other().code();
  }

  public boolean japanese() {
    return words.language().isJapanese();
  }

  /** {@code page} where a link leads to this page, {@code true} where to one above it. */
  public @Nullable String current(String target) {
    if (page.equals(target)) {
      return "page";
    }
    return page.startsWith(target + "/") ? "true" : null;
  }

  /** The steps from home to a page; the last one is the page itself. */
  List<Crumb> crumbs(Crumb... steps) {
    List<Crumb> crumbs = new ArrayList<>();
    crumbs.add(new Crumb(words.say("nav.home"), to("/"), lang()));
    crumbs.addAll(List.of(steps));
    return crumbs;
  }

  /** A step whose text is in this language. */
  Crumb crumb(String key, String target) {
    return new Crumb(words.say(key), to(target), lang());
  }
}
