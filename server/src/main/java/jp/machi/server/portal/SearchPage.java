package jp.machi.server.portal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.search.Highlight;
import jp.machi.search.SearchField;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.findability.DatasetSearch;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Search results: what was typed, narrowed by department and kind. */
@Controller
final class SearchPage {
  private static final int PER_PAGE = 20;

  /** What the index gives in one answer. */
  private static final int HITS_AT_ONCE = 100;

  /** Departments and kinds are counted over so many hits; nobody reads further. */
  private static final int MOST_HITS = 1_000;

  private final Catalog catalog;
  private final DatasetSearch search;
  private final Names names;
  private final Clock clock;

  SearchPage(Catalog catalog, DatasetSearch search, Names names, Clock clock) {
    this.clock = clock;
    this.catalog = catalog;
    this.search = search;
    this.names = names;
  }

  @GetMapping({"/datasets", "/en/datasets"})
  String results(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(required = false) Optional<String> overdue,
      @RequestParam(name = "page", defaultValue = "1") String number,
      @ModelAttribute("page") Frame page,
      Model model) {
    SearchQuery query =
        new SearchQuery(
            q, department, kind, sort.equals("updated"), overdue.isPresent(), Pager.number(number));
    Holdings all = found(query);
    Holdings late = all.overdue(clock.instant());
    Holdings found = query.overdue() ? late : all;
    Facets facets = new Facets(names, page);
    List<Dataset> hits = found.of(query.department(), query.kind()).datasets();
    model.addAttribute("query", query);
    model.addAttribute("total", hits.size());
    model.addAttribute("hits", cards(hits, query, page));
    model.addAttribute("pager", Pager.of(query, hits.size(), PER_PAGE, page));
    model.addAttribute("departments", facets.departments(found.of("", query.kind()), query));
    model.addAttribute("kinds", facets.kinds(found.of(query.department(), ""), query));
    model.addAttribute("overdue", late.of(query.department(), query.kind()).count());
    model.addAttribute("crumbs", page.crumbs(page.crumb("search.title", "/datasets")));
    return "search";
  }

  /** Everything that fits the text, in the order asked for. */
  private Holdings found(SearchQuery query) {
    Holdings holdings = Holdings.of(catalog);
    if (query.text().isEmpty()) {
      return holdings;
    }
    List<Dataset> found = new ArrayList<>(catalog.listDatasets(ids(query.text())));
    if (query.byUpdate()) {
      found.sort((one, other) -> other.updatedAt().compareTo(one.updatedAt()));
    }
    return new Holdings(found);
  }

  private List<DatasetId> ids(String text) {
    List<DatasetId> ids = new ArrayList<>();
    Page<DatasetId> part;
    do {
      part = search.search(text, new PageRequest(ids.size(), HITS_AT_ONCE));
      ids.addAll(part.items());
    } while (part.items().size() == HITS_AT_ONCE && ids.size() < MOST_HITS);
    return ids;
  }

  private List<Hit> cards(List<Dataset> hits, SearchQuery query, Frame page) {
    List<Dataset> shown =
        hits.stream().skip((long) (query.page() - 1) * PER_PAGE).limit(PER_PAGE).toList();
    Map<DatasetId, Map<SearchField, Highlight>> found =
        query.text().isEmpty()
            ? Map.of()
            : search.highlights(query.text(), shown.stream().map(Dataset::id).toList());
    return shown.stream()
        .map(dataset -> {
          boolean late = dataset.isOverdue(clock.instant());
          Card card = Card.of(dataset, names, page.words(), late);
          return Hit.of(card, found.getOrDefault(dataset.id(), Map.of()));
        })
        .toList();
  }
}
