package jp.machi.server.portal;

/**
 * The way through a long list.
 *
 * @param previous address of the page before, {@code ""} on the first
 * @param next address of the page after, {@code ""} on the last
 */
record Pager(int number, int pages, String previous, String next) {

  static Pager of(SearchQuery query, int total, int perPage, Frame page) {
    int pages = Math.max(1, Math.ceilDiv(total, perPage));
    int number = query.page();
    return new Pager(
        number,
        pages,
        number > 1 ? page.to(query.withPage(Math.min(number - 1, pages)).address()) : "",
        number < pages ? page.to(query.withPage(number + 1).address()) : "");
  }
}
