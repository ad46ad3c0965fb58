package jp.machi.server.catalog.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Release;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue over HTTP. */
@RestController
class CatalogController {
  private final Catalog catalog;

  CatalogController(Catalog catalog) {
    this.catalog = catalog;
  }

  /** A dataset with everything that was ever published of it. */
  record DatasetAnswer(DatasetView dataset, List<ReleaseView> releases) {}

  @GetMapping(
      path = "/api/v1/datasets",
      name = "Datasets, last updated first; parameters offset and limit.")
  Page<DatasetView> list(
      @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "100") int limit) {
    if (offset < 0) {
      throw outOfRange("offset", Integer.MAX_VALUE);
    }
    if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
      throw outOfRange("limit", PageRequest.MAX_LIMIT);
    }
    Page<Dataset> page = catalog.listDatasets(new PageRequest(offset, limit));
    return new Page<>(page.items().stream().map(DatasetView::of).toList(), page.total());
  }

  @GetMapping(path = "/api/v1/datasets/{id}", name = "One dataset and all its releases.")
  DatasetAnswer dataset(@PathVariable String id) {
    Dataset dataset =
        id(id).flatMap(catalog::findDataset).orElseThrow(() -> missing("dataset.not_found"));
    return new DatasetAnswer(
        DatasetView.of(dataset),
        catalog.listReleases(dataset.id()).stream().map(ReleaseView::of).toList());
  }

  @GetMapping(path = "/api/v1/datasets/{id}/releases/{number}", name = "One release.")
  ReleaseView release(@PathVariable String id, @PathVariable int number) {
    Release release =
        id(id)
            .flatMap(dataset -> catalog.findRelease(dataset, number))
            .orElseThrow(() -> missing("release.not_found"));
    return ReleaseView.of(release);
  }

  private static Optional<DatasetId> id(String text) {
    return DatasetId.isId(text) ? Optional.of(new DatasetId(text)) : Optional.empty();
  }

  private static ProblemException missing(String code) {
    return new ProblemException(HttpStatus.NOT_FOUND, code);
  }

  private static ProblemException outOfRange(String parameter, int most) {
    return new ProblemException(
        HttpStatus.BAD_REQUEST,
        "http.number_out_of_range",
        Map.of("parameter", parameter, "most", Integer.toString(most)));
  }
}
