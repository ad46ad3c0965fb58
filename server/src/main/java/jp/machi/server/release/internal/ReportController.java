package jp.machi.server.release.internal;

import java.time.Duration;
import java.util.Optional;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Release;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.release.ReleaseStore;
import jp.machi.server.release.ReportView;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is known about a release: its quality report and its manifest. */
@RestController
class ReportController {
  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

  private final Catalog catalog;
  private final ReleaseStore releases;

  ReportController(Catalog catalog, ReleaseStore releases) {
    this.catalog = catalog;
    this.releases = releases;
  }

  @GetMapping(
      path = "/api/v1/datasets/{id}/releases/{number}/report",
      name = "Quality report: mapping, exact counts and examples of findings.")
  ReportView report(@PathVariable String id, @PathVariable int number) {
    return releases
        .findReport(release(id, number).address())
        .map(ReportView::of)
        .orElseThrow(ReportController::missing);
  }

  /** The text whose SHA-256 is the address, byte by byte. */
  @GetMapping(
      path = "/api/v1/datasets/{id}/releases/{number}/manifest",
      name = "Canonical manifest; its SHA-256 is the address of the release.")
  ResponseEntity<String> manifest(@PathVariable String id, @PathVariable int number) {
    Release release = release(id, number);
    return ResponseEntity.ok()
        .eTag("\"" + release.address() + "\"")
        .cacheControl(FOR_GOOD)
        .contentType(MediaType.APPLICATION_JSON)
        .body(releases.findManifest(release.address()).orElseThrow(ReportController::missing));
  }

  private Release release(String id, int number) {
    return (DatasetId.isId(id)
            ? catalog.findRelease(new DatasetId(id), number)
            : Optional.<Release>empty())
        .orElseThrow(ReportController::missing);
  }

  private static ProblemException missing() {
    return new ProblemException(HttpStatus.NOT_FOUND, "release.not_found");
  }
}
