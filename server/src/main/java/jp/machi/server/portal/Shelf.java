package jp.machi.server.portal;

import java.util.List;
import java.util.Optional;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Release;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.release.ReleaseStore;
import jp.machi.server.release.Report;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds what an address names. */
@Component
final class Shelf {
  private final Catalog catalog;
  private final ReleaseStore store;

  Shelf(Catalog catalog, ReleaseStore store) {
    this.catalog = catalog;
    this.store = store;
  }

  /**
   * A dataset by the text in an address.
   *
   * @throws ProblemException where there is none
   */
  Dataset dataset(String id) {
    return Optional.of(id)
        .filter(DatasetId::isId)
        .flatMap(text -> catalog.findDataset(new DatasetId(text)))
        .orElseThrow(() -> missing("dataset.not_found"));
  }

  /**
   * A release by the text in an address.
   *
   * @throws ProblemException where there is none
   */
  Release release(Dataset dataset, String number) {
    return Optional.of(number)
        .filter(text -> text.matches("[1-9][0-9]{0,8}"))
        .flatMap(text -> catalog.findRelease(dataset.id(), Integer.parseInt(text)))
        .orElseThrow(() -> missing("release.not_found"));
  }

  Release latest(Dataset dataset) {
    return catalog.findLatestRelease(dataset.id()).orElseThrow(() -> missing("release.not_found"));
  }

  /** Every release, newest first. */
  List<Release> releases(Dataset dataset) {
    return catalog.listReleases(dataset.id());
  }

  Optional<Report> findReport(Release release) {
    return store.findReport(release.address());
  }

  static ProblemException missing(String code) {
    return new ProblemException(HttpStatus.NOT_FOUND, code);
  }
}
