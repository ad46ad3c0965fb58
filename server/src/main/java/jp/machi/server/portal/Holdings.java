package jp.machi.server.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;

/** Datasets of the catalogue, last updated first, and what they add up to. */
record Holdings(List<Dataset> datasets) {
  /** A large city has some hundreds; more would need counting in the catalogue itself. */
  private static final int MOST = 10_000;

  Holdings {
    datasets = List.copyOf(datasets);
  }

  /** Everything that is published. */
  static Holdings of(Catalog catalog) {
    List<Dataset> datasets = new ArrayList<>();
    Page<Dataset> page;
    do {
      page = catalog.listDatasets(new PageRequest(datasets.size(), PageRequest.MAX_LIMIT));
      datasets.addAll(page.items());
    } while (!page.items().isEmpty() && datasets.size() < Math.min(page.total(), MOST));
    return new Holdings(datasets);
  }

  /** Those of one department and one kind; {@code ""} stands for all. */
  Holdings of(String department, String kind) {
    return new Holdings(
        datasets.stream()
            .filter(dataset -> department.isEmpty() || dataset.department().equals(department))
            .filter(dataset -> kind.isEmpty() || dataset.kind().equals(kind))
            .toList());
  }

  /** Those whose promised update is late. */
  Holdings overdue(Instant now) {
    return new Holdings(datasets.stream().filter(dataset -> dataset.isOverdue(now)).toList());
  }

  public int count() {
    return datasets.size();
  }

  /** Releases are numbered without gaps, so that the latest number is how many there are. */
  public long releases() {
    return datasets.stream().mapToLong(dataset -> dataset.latest().number()).sum();
  }

  public long rows() {
    return datasets.stream().mapToLong(dataset -> dataset.latest().rows()).sum();
  }

  /** Departments, the one with most datasets first. */
  List<Group> departments() {
    return groups(Dataset::department);
  }

  /** Kinds of the standard, the one with most datasets first; without those of no kind. */
  List<Group> kinds() {
    return groups(Dataset::kind).stream().filter(group -> !group.name().isEmpty()).toList();
  }

  /** A name and how many datasets have it. */
  record Group(String name, long count) {}

  private List<Group> groups(Function<Dataset, String> name) {
    Map<String, Long> counts =
        datasets.stream().collect(Collectors.groupingBy(name, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Group::count).reversed().thenComparing(Group::name))
        .toList();
  }
}
