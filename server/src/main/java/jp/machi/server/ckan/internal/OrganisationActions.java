package jp.machi.server.ckan.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.server.catalog.DatasetQuery;
import jp.machi.server.catalog.Organisation;
import jp.machi.server.catalog.Organisations;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.stereotype.Component;

/** Actions about departments, which are organisations in CKAN. */
@Component
class OrganisationActions implements Action.Group {
  private final Organisations organisations;
  private final Entries entries;
  private final PackageSearch search;
  private final PackageDicts packages;

  OrganisationActions(
      Organisations organisations, Entries entries, PackageSearch search, PackageDicts packages) {
    this.organisations = organisations;
    this.entries = entries;
    this.search = search;
    this.packages = packages;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(
            "organization_list",
            "Names of the departments. all_fields; organizations: only these names; sort: name,"
                + " title or package_count, asc or desc; limit, offset.",
            (parameters, _) -> list(parameters)),
        new Action(
            "organization_show",
            "One department. id: its name or UUID; include_datasets: its first 1000 packages too.",
            this::show));
  }

  private Object list(Parameters parameters) {
    Map<String, Long> counts = search.packagesOfOrganisations();
    List<String> only = parameters.texts("organizations");
    ListOrder order = ListOrder.parse(parameters.text("sort"));
    List<Organisation> found =
        all().stream()
            .filter(one -> only.isEmpty() || only.contains(one.id()))
            .sorted(
                order.comparator(
                    Organisation::id, Organisation::name, one -> counts.getOrDefault(one.id(), 0L)))
            .skip(parameters.number("offset", 0, ListOrder.FURTHEST))
            .limit(parameters.number("limit", ListOrder.FURTHEST, ListOrder.FURTHEST))
            .toList();
    return parameters.flag("all_fields", false)
        ? found.stream()
            .map(one -> OrganisationDicts.whole(one, counts.getOrDefault(one.id(), 0L)))
            .toList()
        : found.stream().map(Organisation::id).toList();
  }

  private Object show(Parameters parameters, Site site) {
    String id = parameters.required("id");
    Organisation organisation =
        Entries.uuid(id)
            .map(organisations::find)
            .orElseGet(() -> organisations.find(id))
            .orElseThrow(ActionException::notFound);
    int rows = parameters.flag("include_datasets", false) ? PageRequest.MAX_LIMIT : 1;
    DatasetQuery query =
        new DatasetQuery(
            DatasetQuery.Order.MODIFIED,
            Optional.empty(),
            Optional.of(organisation.id()),
            Optional.empty());
    Page<Entry> page = entries.list(query, new PageRequest(0, rows));
    Dict dict = OrganisationDicts.whole(organisation, page.total());
    if (rows > 1) {
      dict.put("packages", packages.of(page.items(), site));
    }
    return dict;
  }

  private List<Organisation> all() {
    List<Organisation> all = new ArrayList<>();
    Page<Organisation> page;
    do {
      page = organisations.list(new PageRequest(all.size(), PageRequest.MAX_LIMIT));
      all.addAll(page.items());
    } while (page.items().size() == PageRequest.MAX_LIMIT);
    all.sort(Comparator.comparing(Organisation::id));
    return all;
  }
}
