package jp.machi.server.feed.internal;

import java.util.Map;
import jp.machi.server.catalog.Changes;
import jp.machi.server.platform.http.JsonBody;
import jp.machi.server.platform.http.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads from where on somebody wants to go on. */
@Component
class Positions {
  /** A page is held in memory whole. */
  static final int MOST = 1_000;

  private final Changes changes;

  Positions(Changes changes) {
    this.changes = changes;
  }

  /**
   * The position, where it can be.
   *
   * @throws ProblemException where it is ahead of the newest: the reader has seen what this server
   *     does not have, such as after a backup was put back, and would miss what comes next
   */
  long check(String parameter, long position) {
    if (position < 0) {
      throw JsonBody.unreadable(parameter);
    }
    long newest = position == 0 ? 0 : changes.newest();
    if (position > newest) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, "feed.position_ahead", Map.of("newest", Long.toString(newest)));
    }
    return position;
  }

  /** How many are wanted on a page. */
  static int limit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "http.number_out_of_range",
          Map.of("parameter", "limit", "most", Integer.toString(MOST)));
    }
    return limit;
  }
}
