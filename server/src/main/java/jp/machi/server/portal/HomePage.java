package jp.machi.server.portal;

import java.time.Clock;
import java.util.List;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.usage.Usage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Home: what this is, what is new, and ways in. */
@Controller
final class HomePage {
  /** Two or three rows of tiles: what is new is seen at one glance. */
  private static final int NEWEST = 6;

  private final Catalog catalog;
  private final Usage usage;
  private final Names names;
  private final Clock clock;

  HomePage(Catalog catalog, Usage usage, Names names, Clock clock) {
    this.clock = clock;
    this.catalog = catalog;
    this.usage = usage;
    this.names = names;
  }

  @GetMapping({"/", "/en", "/en/"})
  String home(@ModelAttribute("page") Frame page, Model model) {
    Holdings holdings = Holdings.of(catalog);
    Facets facets = new Facets(names, page);
    model.addAttribute("holdings", holdings);
    model.addAttribute("overdue", holdings.overdue(clock.instant()).count());
    model.addAttribute("downloads", usage.downloads());
    model.addAttribute("structured", StructuredData.catalogue(page));
    model.addAttribute(
        "newest",
        holdings.datasets().stream()
            .limit(NEWEST)
            .map(dataset -> Card.of(dataset, names, page.words()))
            .toList());
    model.addAttribute("kinds", facets.kinds(holdings, SearchQuery.EVERYTHING));
    model.addAttribute("departments", facets.departments(holdings, SearchQuery.EVERYTHING));
    return "home";
  }

  @GetMapping({"/departments", "/en/departments"})
  String departments(@ModelAttribute("page") Frame page, Model model) {
    Holdings holdings = Holdings.of(catalog);
    List<Department> departments =
        holdings.departments().stream()
            .map(group -> Department.of(group.name(), holdings, names, page))
            .toList();
    model.addAttribute("departments", departments);
    model.addAttribute("crumbs", page.crumbs(page.crumb("departments.title", "/departments")));
    return "departments";
  }

  /** A department with everything that it publishes. */
  record Department(String name, String address, List<Card> cards) {

    static Department of(String name, Holdings holdings, Names names, Frame page) {
      List<Dataset> datasets = holdings.of(name, "").datasets();
      return new Department(
          name,
          page.to(SearchQuery.EVERYTHING.withDepartment(name).address()),
          datasets.stream().map(dataset -> Card.of(dataset, names, page.words())).toList());
    }
  }
}
