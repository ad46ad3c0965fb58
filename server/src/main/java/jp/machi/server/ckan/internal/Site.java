package jp.machi.server.ckan.internal;

/**
 * Where the caller reaches the server.
 *
 * @param base address before every path, without a slash at its end
 */
record Site(String base) {

  /** Full address of a path. */
  String full(String path) {
    return base + path;
  }
}
