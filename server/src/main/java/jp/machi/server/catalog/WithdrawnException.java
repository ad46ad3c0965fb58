package jp.machi.server.catalog;

import java.util.Map;
import jp.machi.server.platform.http.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * What is asked for was withdrawn. Ends a request with 410 and the reason, whoever asked the
 * catalogue, so that no protocol can give out what was withdrawn.
 */
public final class WithdrawnException extends ProblemException {
  private static final long serialVersionUID = 1L;

  private WithdrawnException(String code, Withdrawal withdrawal) {
    super(
        HttpStatus.GONE,
        code,
        Map.of("reason", withdrawal.reason(), "since", withdrawal.at().toString()));
  }

  /** A dataset was withdrawn, with every release. */
  public static WithdrawnException ofDataset(Withdrawal withdrawal) {
    return new WithdrawnException("dataset.withdrawn", withdrawal);
  }

  /** One release was withdrawn. */
  public static WithdrawnException ofRelease(Withdrawal withdrawal) {
    return new WithdrawnException("release.withdrawn", withdrawal);
  }
}
