package jp.machi.server.ckan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.machi.server.catalog.DatasetQuery;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.stereotype.Component;

/** Actions about packages. */
@Component
class PackageActions implements Action.Group {
  /** Nobody types more; bounds what the index has to take apart. */
  private static final int LONGEST_TEXT = 1_000;

  private static final int FURTHEST = 1_000_000;
  private static final int DEFAULT_ROWS = 10;
  private static final int DEFAULT_FACETS = 50;

  /** A search whose text is a filter, such as {@code organization:org-1f0c2a9b4d11}. */
  private static final Pattern FILTER =
      Pattern.compile("\\s*[+-]?\\(*(?:[a-z_]+:\\S|\\*:\\*).*", Pattern.DOTALL);

  private final Entries entries;
  private final PackageSearch search;
  private final PackageDicts dicts;

  PackageActions(Entries entries, PackageSearch search, PackageDicts dicts) {
    this.entries = entries;
    this.search = search;
    this.dicts = dicts;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(
            "package_list",
            "Names of all packages, in their order. limit, offset.",
            (parameters, _) -> list(parameters)),
        new Action(
            "package_show",
            "One package. id: its name or UUID.",
            (parameters, site) -> show(parameters, site)),
        new Action(
            "package_search",
            "Packages that fit. q: words, in Japanese too, or filters; fq, fq_list: filters such"
                + " as organization:a OR organization:b, groups:, tags:, res_format:,"
                + " metadata_modified:[2026-04-01T00:00:00Z TO *]; sort: such as id asc; rows: at"
                + " most 1000; start; facet.field: a list of organization, groups, tags,"
                + " res_format, license_id; facet.limit, facet.mincount. Everything is public, so"
                + " that include_private and include_drafts change nothing.",
            this::find),
        new Action(
            "current_package_list_with_resources",
            "Packages with their resources, the last changed first. limit, offset (or page).",
            this::current));
  }

  private Object list(Parameters parameters) {
    int offset = parameters.number("offset", 0, FURTHEST);
    int limit = parameters.number("limit", FURTHEST, FURTHEST);
    return entries.all(DatasetQuery.all(DatasetQuery.Order.ID)).stream()
        .map(entry -> entry.dataset().id().value())
        .skip(offset)
        .limit(limit)
        .toList();
  }

  private Object show(Parameters parameters, Site site) {
    String id = parameters.required(parameters.has("name_or_id") ? "name_or_id" : "id");
    return dicts.of(entries.find(id).stream().toList(), site).stream()
        .findFirst()
        .orElseThrow(ActionException::notFound);
  }

  private Object current(Parameters parameters, Site site) {
    int limit = parameters.number("limit", PageRequest.MAX_LIMIT, PageRequest.MAX_LIMIT);
    int page = parameters.number("page", 1, FURTHEST / PageRequest.MAX_LIMIT);
    int offset =
        parameters.number("offset", Math.multiplyExact(limit, Math.max(page, 1) - 1), FURTHEST);
    if (limit == 0) {
      return List.of();
    }
    DatasetQuery query = DatasetQuery.all(DatasetQuery.Order.MODIFIED);
    return dicts.of(entries.list(query, new PageRequest(offset, limit)).items(), site);
  }

  private Object find(Parameters parameters, Site site) {
    PackageSearch.Wanted wanted = wanted(parameters);
    PackageSearch.Found found = search.find(wanted);
    Page<Entry> page = found.page();
    Dict answer = new Dict();
    answer.put("count", page.total());
    answer.put("facets", facets(found));
    answer.put("results", dicts.of(page.items(), site));
    answer.put("sort", wanted.order().text());
    answer.put("search_facets", searchFacets(found));
    return answer;
  }

  private static PackageSearch.Wanted wanted(Parameters parameters) {
    String text = parameters.text("q").strip();
    if (text.length() > LONGEST_TEXT) {
      throw ActionException.unreadableSearch("q is longer than " + LONGEST_TEXT + " characters");
    }
    List<String> filters = new ArrayList<>(parameters.texts("fq"));
    filters.addAll(parameters.texts("fq_list"));
    if (FILTER.matcher(text).matches()) {
      filters.add(text);
      text = "";
    }
    return new PackageSearch.Wanted(
        text,
        new Condition.All(filters.stream().map(ConditionParser::parse).toList()),
        PackageOrder.parse(parameters.text("sort")),
        parameters.number("start", 0, FURTHEST),
        parameters.number("rows", DEFAULT_ROWS, PageRequest.MAX_LIMIT),
        facetsOf(parameters));
  }

  private static PackageSearch.Facets facetsOf(Parameters parameters) {
    List<SearchField> fields =
        parameters.flag("facet", true)
            ? parameters.texts("facet.field").stream().map(PackageActions::facet).toList()
            : List.of();
    int limit =
        unlimited(parameters)
            ? FURTHEST
            : parameters.number("facet.limit", DEFAULT_FACETS, FURTHEST);
    return new PackageSearch.Facets(
        fields, limit, parameters.number("facet.mincount", 1, FURTHEST));
  }

  /** CKAN takes any negative number for no limit. */
  private static boolean unlimited(Parameters parameters) {
    return parameters.text("facet.limit").strip().matches("-[0-9]+");
  }

  private static SearchField facet(String name) {
    return SearchField.named(name)
        .filter(SearchField::isFacet)
        .orElseThrow(() -> ActionException.searchFailed("undefined facet field " + name));
  }

  private static Object facets(PackageSearch.Found found) {
    Dict facets = new Dict();
    found
        .facets()
        .forEach((field, counts) -> {
          Map<String, Long> values = new LinkedHashMap<>();
          counts.forEach(count -> values.put(count.value(), count.packages()));
          facets.put(field.ckanName(), values);
        });
    return facets;
  }

  private static Object searchFacets(PackageSearch.Found found) {
    Dict facets = new Dict();
    found
        .facets()
        .forEach((field, counts) ->
            facets.put(
                field.ckanName(),
                Map.of(
                    "items",
                    counts.stream().map(PackageSearch::item).toList(),
                    "title",
                    field.ckanName())));
    return facets;
  }
}
