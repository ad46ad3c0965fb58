package jp.machi.server.portal;

import java.util.function.IntFunction;

/**
 * The way through a long list.
 *
 * @param previous address of the page before, {@code ""} on the first
 * @param next address of the page after, {@code ""} on the last
 */
record Pager(int number, int pages, String previous, String next) {

  static Pager of(SearchQuery query, int total, int perPage, Frame page) {
    return of(query.page(), total, perPage, number -> page.to(query.withPage(number).address()));
  }

  /**
   * The way through a list.
   *
   * @param number of the page shown, 1 or more
   * @param address of a page by its number
   */
  static Pager of(int number, int total, int perPage, IntFunction<String> address) {
    int pages = Math.max(1, Math.ceilDiv(total, perPage));
    return new Pager(
        number,
        pages,
        number > 1 ? address.apply(Math.min(number - 1, pages)) : "",
        number < pages ? address.apply(number + 1) : "");
  }

  /** A page's number in an address; the first, too, for what is none: an old link still helps. */
  static int number(String text) {
    return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
  }
}
