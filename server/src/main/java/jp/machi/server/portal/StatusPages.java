package jp.machi.server.portal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.DatasetQuery;
import jp.machi.server.catalog.History;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What is later than promised, and what was withdrawn: said openly, so that nobody has to ask. */
@Controller
final class StatusPages {
  private static final int PER_PAGE = 100;

  private final Catalog catalog;
  private final History history;
  private final Metadata metadata;
  private final Names names;
  private final Clock clock;

  StatusPages(Catalog catalog, History history, Metadata metadata, Names names, Clock clock) {
    this.catalog = catalog;
    this.history = history;
    this.metadata = metadata;
    this.names = names;
    this.clock = clock;
  }

  /** A dataset that is late. */
  record Late(Card card, About about) {}

  @GetMapping({"/overdue", "/en/overdue"})
  String overdue(
      @RequestParam(name = "page", defaultValue = "1") String number,
      @ModelAttribute("page") Frame page,
      Model model) {
    Page<Dataset> late =
        catalog.listDatasets(DatasetQuery.overdue(clock.instant()), request(number));
    Map<DatasetId, DatasetMetadata> said =
        metadata.findAll(late.items().stream().map(Dataset::id).toList());
    List<Late> lines =
        late.items().stream()
            .map(dataset ->
                new Late(
                    Card.of(dataset, names, page.words()),
                    About.of(
                        dataset,
                        said.getOrDefault(dataset.id(), DatasetMetadata.EMPTY),
                        page.words().language(),
                        clock.instant())))
            .toList();
    model.addAttribute("late", lines);
    show("overdue", late.total(), number, page, model);
    return "overdue";
  }

  @GetMapping({"/withdrawn", "/en/withdrawn"})
  String withdrawn(
      @RequestParam(name = "page", defaultValue = "1") String number,
      @ModelAttribute("page") Frame page,
      Model model) {
    Page<History.Gone> gone = history.listWithdrawn(request(number));
    model.addAttribute("gone", gone.items());
    show("withdrawn", gone.total(), number, page, model);
    return "withdrawn";
  }

  private static PageRequest request(String number) {
    return new PageRequest((Pager.number(number) - 1) * PER_PAGE, PER_PAGE);
  }

  private static void show(String name, long total, String number, Frame page, Model model) {
    model.addAttribute("total", total);
    model.addAttribute(
        "pager",
        Pager.of(
            Pager.number(number),
            Math.toIntExact(total),
            PER_PAGE,
            other -> page.to("/" + name + "?page=" + other)));
    model.addAttribute("crumbs", page.crumbs(page.crumb(name + ".title", "/" + name)));
  }
}
