package jp.machi.server.catalog;

import java.time.Instant;
import java.util.Map;
import jp.machi.server.platform.http.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the release that was valid at a moment in the past, or ends a request with the reason. */
@Component
public class PastReleases {
  private final History history;

  /** Looks in that history. */
  public PastReleases(History history) {
    this.history = history;
  }

  /**
   * The release of a dataset that was the newest at a moment.
   *
   * @param asOf as {@link AsOf} reads it
   * @throws ProblemException where the text is no moment, or there was no release yet
   * @throws WithdrawnException where that release was withdrawn since
   */
  public Release at(DatasetId id, String asOf) {
    Instant moment =
        AsOf.read(asOf)
            .orElseThrow(() ->
                new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "http.unreadable_parameter",
                    Map.of("parameter", "as-of")));
    return history
        .findReleaseAt(id, moment)
        .orElseThrow(() ->
            history
                .findBeginning(id)
                .map(first ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "release.none_yet",
                        Map.of("since", first.toString())))
                .orElseGet(() -> new ProblemException(HttpStatus.NOT_FOUND, "dataset.not_found")));
  }
}
