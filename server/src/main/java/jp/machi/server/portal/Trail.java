package jp.machi.server.portal;

import java.util.List;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.Release;

/** The steps from home to the pages of one dataset. */
record Trail(Frame page, Names names) {

  List<Crumb> to(Dataset dataset) {
    return page.crumbs(page.crumb("search.title", "/datasets"), step(dataset));
  }

  List<Crumb> toReleases(Dataset dataset) {
    return page.crumbs(
        page.crumb("search.title", "/datasets"),
        step(dataset),
        page.crumb("releases.title", "/datasets/" + dataset.id() + "/releases"));
  }

  List<Crumb> to(Dataset dataset, Release release) {
    return page.crumbs(page.crumb("search.title", "/datasets"), step(dataset), step(release));
  }

  List<Crumb> toReport(Dataset dataset, Release release) {
    return page.crumbs(
        page.crumb("search.title", "/datasets"),
        step(dataset),
        step(release),
        page.crumb("report.title", address(release) + "/report"));
  }

  private Crumb step(Dataset dataset) {
    Label title = names.title(dataset, page.words().language());
    return new Crumb(title.text(), page.to("/datasets/" + dataset.id()), title.lang());
  }

  private Crumb step(Release release) {
    return new Crumb(
        page.words().say("release.number", "number", release.number()),
        page.to(address(release)),
        page.lang());
  }

  private static String address(Release release) {
    return "/datasets/" + release.dataset() + "/releases/" + release.number();
  }
}
