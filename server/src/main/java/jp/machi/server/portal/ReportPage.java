package jp.machi.server.portal;

import java.util.List;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.Release;
import jp.machi.server.release.Report;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The quality report of a release: what was mended, what a person should look at. */
@Controller
final class ReportPage {
  private final Shelf shelf;
  private final Names names;

  ReportPage(Shelf shelf, Names names) {
    this.shelf = shelf;
    this.names = names;
  }

  @GetMapping({
    "/datasets/{id}/releases/{number}/report",
    "/en/datasets/{id}/releases/{number}/report"
  })
  String report(
      @PathVariable String id,
      @PathVariable String number,
      @ModelAttribute("page") Frame page,
      Model model) {
    Dataset dataset = shelf.dataset(id);
    Release release = shelf.release(dataset, number);
    Report report = shelf.findReport(release).orElseThrow(() -> Shelf.missing("release.not_found"));
    List<FindingGroup> groups = FindingGroup.of(report, page.words().language());
    model.addAttribute("card", Card.of(dataset, names, page.words()));
    model.addAttribute("release", release);
    model.addAttribute("report", report);
    model.addAttribute("definition", names.definitionKey(dataset, release));
    model.addAttribute("bar", QualityBar.of(report));
    model.addAttribute("open", groups.stream().filter(group -> !group.repair()).toList());
    model.addAttribute("repaired", groups.stream().filter(FindingGroup::repair).toList());
    model.addAttribute("decisions", DecisionLine.of(report, page.words().language()));
    model.addAttribute(
        "columns",
        new ColumnLines(names, page.words()).of(dataset, release, report.columns(), List.of()));
    model.addAttribute("crumbs", new Trail(page, names).toReport(dataset, release));
    return "report";
  }
}
