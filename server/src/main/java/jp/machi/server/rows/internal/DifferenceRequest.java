package jp.machi.server.rows.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.machi.server.rows.RowQuery;

/**
 * Reads the parameters of a request for differences.
 *
 * @param from number of the earlier release
 * @param key column that was named
 */
record DifferenceRequest(int from, Optional<String> key, int offset, int limit) {
  private static final int DEFAULT_LIMIT = 100;
  private static final Set<String> KNOWN = Set.of("from", "key", "limit", "offset");

  static DifferenceRequest read(int number, Map<String, String[]> parameters) {
    Parameters given = new Parameters(parameters);
    given.refuseOthers(KNOWN);
    return new DifferenceRequest(
        (int) given.number("from", number - 1L, Integer.MAX_VALUE),
        Stream.of(given.values("key")).findFirst(),
        (int) given.number("offset", 0, Integer.MAX_VALUE),
        (int) given.number("limit", DEFAULT_LIMIT, RowQuery.MAX_LIMIT));
  }
}
