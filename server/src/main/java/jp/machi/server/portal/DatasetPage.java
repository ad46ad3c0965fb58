package jp.machi.server.portal;

import java.util.List;
import java.util.Optional;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.Release;
import jp.machi.server.distribution.Downloads;
import jp.machi.server.release.MappedColumn;
import jp.machi.server.release.Report;
import jp.machi.server.rows.RowQueryException;
import jp.machi.server.usage.Usage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A dataset, and each of its releases under an address that stays. */
@Controller
final class DatasetPage {
  private static final Logger LOG = LoggerFactory.getLogger(DatasetPage.class);

  private final Shelf shelf;
  private final Digests digests;
  private final Downloads downloads;
  private final Usage usage;
  private final Names names;

  DatasetPage(Shelf shelf, Digests digests, Downloads downloads, Usage usage, Names names) {
    this.shelf = shelf;
    this.digests = digests;
    this.downloads = downloads;
    this.usage = usage;
    this.names = names;
  }

  @GetMapping({"/datasets/{id}", "/en/datasets/{id}"})
  String latest(@PathVariable String id, @ModelAttribute("page") Frame page, Model model) {
    Dataset dataset = shelf.dataset(id);
    model.addAttribute("crumbs", new Trail(page, names).to(dataset));
    return show(dataset, shelf.latest(dataset), page, model);
  }

  @GetMapping({"/datasets/{id}/releases/{number}", "/en/datasets/{id}/releases/{number}"})
  String release(
      @PathVariable String id,
      @PathVariable String number,
      @ModelAttribute("page") Frame page,
      Model model) {
    Dataset dataset = shelf.dataset(id);
    Release release = shelf.release(dataset, number);
    model.addAttribute("crumbs", new Trail(page, names).to(dataset, release));
    return show(dataset, release, page, model);
  }

  @GetMapping({"/datasets/{id}/releases", "/en/datasets/{id}/releases"})
  String releases(@PathVariable String id, @ModelAttribute("page") Frame page, Model model) {
    Dataset dataset = shelf.dataset(id);
    model.addAttribute("card", Card.of(dataset, names, page.words()));
    model.addAttribute("releases", shelf.releases(dataset));
    model.addAttribute("crumbs", new Trail(page, names).toReleases(dataset));
    return "releases";
  }

  private String show(Dataset dataset, Release release, Frame page, Model model) {
    List<MappedColumn> mapped = shelf.findReport(release).map(Report::columns).orElseGet(List::of);
    Optional<Digest> digest = digest(release, mapped);
    model.addAttribute("card", Card.of(dataset, names, page.words()));
    model.addAttribute("release", release);
    model.addAttribute("definition", names.definitionKey(dataset, release));
    model.addAttribute("isLatest", release.number() == dataset.latest().number());
    model.addAttribute("releases", shelf.releases(dataset));
    model.addAttribute("licence", Licence.of(dataset.licence()));
    model.addAttribute("downloads", downloads.links(dataset, release));
    model.addAttribute("downloaded", usage.downloads(dataset.id()));
    model.addAttribute("digest", digest.orElse(null));
    model.addAttribute(
        "columns",
        new ColumnLines(names, page.words())
            .of(dataset, release, mapped, digest.map(Digest::filled).orElseGet(List::of)));
    return "dataset";
  }

  /** Without its rows the page still has the downloads, so it is shown without them. */
  private Optional<Digest> digest(Release release, List<MappedColumn> mapped) {
    try {
      return Optional.of(digests.of(release, Coordinates.in(release.columns(), mapped)));
    } catch (RowQueryException e) {
      LOG.warn("no preview of {} release {}", release.dataset(), release.number(), e);
      return Optional.empty();
    }
  }
}
