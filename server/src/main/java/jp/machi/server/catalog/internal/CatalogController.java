package jp.machi.server.catalog.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetQuery;
import jp.machi.server.catalog.History;
import jp.machi.server.catalog.PastReleases;
import jp.machi.server.catalog.Release;
import jp.machi.server.platform.sql.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue over HTTP. */
@RestController
class CatalogController {
  private final Catalog catalog;
  private final History history;
  private final PastReleases past;
  private final Clock clock;

  CatalogController(Catalog catalog, History history, PastReleases past, Clock clock) {
    this.catalog = catalog;
    this.history = history;
    this.past = past;
    this.clock = clock;
  }

  /** A dataset with everything that was ever published of it and is still given out. */
  record DatasetAnswer(DatasetView dataset, List<ReleaseView> releases) {}

  /** A dataset and the release that was the newest at a moment. */
  record PastAnswer(DatasetView dataset, String asOf, ReleaseView release) {}

  /**
   * A release and what became of it.
   *
   * @param release null where it was withdrawn
   */
  record PastView(
      int number,
      Instant publishedAt,
      @Nullable ReleaseView release,
      @Nullable Instant withdrawnAt,
      @Nullable String reason) {

    static PastView of(History.Past past) {
      Release release = past.release();
      return past.withdrawal()
          .map(gone ->
              new PastView(release.number(), release.publishedAt(), null, gone.at(), gone.reason()))
          .orElseGet(() ->
              new PastView(
                  release.number(), release.publishedAt(), ReleaseView.of(release), null, null));
    }
  }

  @GetMapping(
      path = "/api/v1/datasets",
      name =
          "Datasets, last updated first; parameters offset and limit. With overdue: those whose"
              + " promised update is late.")
  Page<DatasetView> list(
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) Optional<String> overdue) {
    DatasetQuery query =
        overdue.isPresent()
            ? DatasetQuery.overdue(clock.instant())
            : DatasetQuery.all(DatasetQuery.Order.UPDATED);
    Page<Dataset> page = catalog.listDatasets(query, Ids.page(offset, limit));
    return new Page<>(page.items().stream().map(this::view).toList(), page.total());
  }

  @GetMapping(
      path = "/api/v1/datasets/{id}",
      params = "!as-of",
      name = "One dataset and all its releases.")
  DatasetAnswer dataset(@PathVariable String id) {
    Dataset dataset = find(id);
    return new DatasetAnswer(
        view(dataset), catalog.listReleases(dataset.id()).stream().map(ReleaseView::of).toList());
  }

  @GetMapping(
      path = "/api/v1/datasets/{id}",
      params = "as-of",
      name = "With as-of, a day or a moment: the release that was the newest then.")
  PastAnswer datasetThen(@PathVariable String id, @RequestParam("as-of") String asOf) {
    Dataset dataset = find(id);
    return new PastAnswer(view(dataset), asOf, ReleaseView.of(past.at(dataset.id(), asOf)));
  }

  @GetMapping(
      path = "/api/v1/datasets/{id}/releases",
      name =
          "Every release of a dataset, newest first, also those that were withdrawn, with the"
              + " reason; parameters offset and limit.")
  Page<PastView> releases(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "100") int limit) {
    Page<History.Past> page = history.list(find(id).id(), Ids.page(offset, limit));
    return new Page<>(page.items().stream().map(PastView::of).toList(), page.total());
  }

  @GetMapping(path = "/api/v1/datasets/{id}/releases/{number}", name = "One release.")
  ReleaseView release(@PathVariable String id, @PathVariable int number) {
    Release release =
        DatasetId.find(id)
            .flatMap(dataset -> catalog.findRelease(dataset, number))
            .orElseThrow(Ids::noRelease);
    return ReleaseView.of(release);
  }

  private Dataset find(String id) {
    Optional<DatasetId> known = DatasetId.find(id);
    return known.flatMap(catalog::findDataset).orElseThrow(Ids::noDataset);
  }

  private DatasetView view(Dataset dataset) {
    return DatasetView.of(dataset, clock.instant());
  }
}
