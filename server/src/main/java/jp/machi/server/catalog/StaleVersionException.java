package jp.machi.server.catalog;

import java.util.Map;
import jp.machi.server.platform.http.ProblemException;
import org.springframework.http.HttpStatus;

/** Somebody else was faster: what was read is not the newest version any more. Ends with 412. */
public final class StaleVersionException extends ProblemException {
  private static final long serialVersionUID = 1L;

  /** The newest version is that one. */
  public StaleVersionException(int newest) {
    super(
        HttpStatus.PRECONDITION_FAILED,
        "metadata.stale",
        Map.of("newest", Integer.toString(newest)));
  }
}
