package jp.machi.server.portal;

import java.util.Optional;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.History;
import jp.machi.server.catalog.PastReleases;
import jp.machi.server.catalog.Release;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import jp.machi.server.release.ReleaseStore;
import jp.machi.server.release.Report;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds what an address names. */
@Component
final class Shelf {
  private final Catalog catalog;
  private final History history;
  private final PastReleases past;
  private final ReleaseStore store;

  Shelf(Catalog catalog, History history, PastReleases past, ReleaseStore store) {
    this.catalog = catalog;
    this.history = history;
    this.past = past;
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

  /**
   * The release that was the latest at a moment.
   *
   * @param asOf as {@link jp.machi.server.catalog.AsOf} reads it
   * @throws ProblemException where the text is no moment or nothing was published yet
   */
  Release then(Dataset dataset, String asOf) {
    return past.at(dataset.id(), asOf);
  }

  Release latest(Dataset dataset) {
    return catalog.findLatestRelease(dataset.id()).orElseThrow(() -> missing("release.not_found"));
  }

  /** Releases, newest first, those included that were withdrawn. */
  Page<History.Past> releases(Dataset dataset, PageRequest page) {
    return history.list(dataset.id(), page);
  }

  Optional<Report> findReport(Release release) {
    return store.findReport(release.address());
  }

  static ProblemException missing(String code) {
    return new ProblemException(HttpStatus.NOT_FOUND, code);
  }
}
