package jp.machi.server.portal;

import java.util.List;
import java.util.Optional;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.History;
import jp.machi.server.catalog.Release;
import jp.machi.server.distribution.Downloads;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
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
import org.springframework.web.bind.annotation.RequestParam;

/** A dataset, and each of its releases under an address that stays. */
@Controller
final class DatasetPage {
  /** On the page of releases; nobody reads more at once. */
  private static final int RELEASES = 100;

  /** On the page of the dataset. */
  private static final int RELEASES_IN_SHORT = 5;

  private static final Logger LOG = LoggerFactory.getLogger(DatasetPage.class);

  private final Shelf shelf;
  private final Digests digests;
  private final Downloads downloads;
  private final Usage usage;
  private final Names names;
  private final Descriptions descriptions;

  DatasetPage(
      Shelf shelf,
      Digests digests,
      Downloads downloads,
      Usage usage,
      Names names,
      Descriptions descriptions) {
    this.shelf = shelf;
    this.digests = digests;
    this.downloads = downloads;
    this.usage = usage;
    this.names = names;
    this.descriptions = descriptions;
  }

  @GetMapping({"/datasets/{id}", "/en/datasets/{id}"})
  String latest(
      @PathVariable String id,
      @RequestParam(name = "as-of", required = false) Optional<String> asOf,
      @ModelAttribute("page") Frame page,
      Model model) {
    Dataset dataset = shelf.dataset(id);
    if (asOf.isPresent()) {
      Release then = shelf.then(dataset, asOf.get());
      model.addAttribute("crumbs", new Trail(page, names).to(dataset, then));
      return show(dataset, then, page, model);
    }
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
  String releases(
      @PathVariable String id,
      @RequestParam(name = "page", defaultValue = "1") String number,
      @ModelAttribute("page") Frame page,
      Model model) {
    Dataset dataset = shelf.dataset(id);
    int shown = Pager.number(number);
    Page<History.Past> releases =
        shelf.releases(dataset, new PageRequest((shown - 1) * RELEASES, RELEASES));
    model.addAttribute("card", Card.of(dataset, names, page.words()));
    model.addAttribute("releases", releases.items());
    model.addAttribute(
        "pager",
        Pager.of(
            shown,
            Math.toIntExact(releases.total()),
            RELEASES,
            other -> page.to("/datasets/" + dataset.id() + "/releases?page=" + other)));
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
    Page<History.Past> newest = shelf.releases(dataset, new PageRequest(0, RELEASES_IN_SHORT));
    model.addAttribute("releases", newest.items());
    model.addAttribute("releasesTotal", newest.total());
    List<Downloads.Link> links = downloads.links(dataset, release);
    model.addAttribute("downloads", links);
    About about = descriptions.about(dataset, page.words().language());
    model.addAttribute("about", about);
    model.addAttribute("structured", descriptions.structured(about, release, links, page));
    model.addAttribute("canonical", canonical(dataset, release, page));
    model.addAttribute("downloaded", usage.downloads(dataset.id()));
    model.addAttribute("digest", digest.orElse(null));
    model.addAttribute(
        "columns",
        new ColumnLines(names, page.words())
            .of(dataset, release, mapped, digest.map(Digest::filled).orElseGet(List::of)));
    return "dataset";
  }

  /** The latest release is the dataset; an older one has the address that stays. */
  private static String canonical(Dataset dataset, Release release, Frame page) {
    String address = "/datasets/" + dataset.id();
    boolean latest = release.number() == dataset.latest().number();
    return page.fullPage(latest ? address : address + "/releases/" + release.number());
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
