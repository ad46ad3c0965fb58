package jp.machi.server.ckan.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetQuery;
import jp.machi.server.catalog.Organisations;
import jp.machi.server.findability.DatasetSearch;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Finds packages. What harvesters ask, page after page in the order of the ids, the database
 * answers; for everything else the catalogue is gone through in memory.
 */
@Component
class PackageSearch {
  /** As many as the index gives for one text. */
  private static final int MOST_HITS = 10_000;

  private static final int HITS_AT_ONCE = 100;

  private final Entries entries;
  private final DatasetSearch search;
  private final Catalog catalog;
  private final Organisations organisations;
  private final Resources resources;

  PackageSearch(
      Entries entries,
      DatasetSearch search,
      Catalog catalog,
      Organisations organisations,
      Resources resources) {
    this.entries = entries;
    this.search = search;
    this.catalog = catalog;
    this.organisations = organisations;
    this.resources = resources;
  }

  /**
   * What is wanted.
   *
   * @param text what was typed, {@code ""} for nothing
   * @param facets fields whose values are to be counted
   */
  record Wanted(
      String text, Condition condition, PackageOrder order, int start, int rows, Facets facets) {}

  /**
   * Which values are to be counted.
   *
   * @param limit most values of a field
   * @param least a value that fewer packages have is left out
   */
  record Facets(List<SearchField> fields, int limit, int least) {}

  /**
   * What was found.
   *
   * @param page those asked for, in order, and how many there are
   * @param facets for each field its values and how many packages have them, the most first
   */
  record Found(Page<Entry> page, SequencedMap<SearchField, List<Count>> facets) {}

  /**
   * A value of a field.
   *
   * @param shown as people read it
   */
  record Count(String value, String shown, long packages) {}

  Found find(Wanted wanted) {
    Optional<DatasetQuery> query = query(wanted);
    if (query.isPresent() && wanted.facets().fields().isEmpty() && wanted.rows() > 0) {
      PageRequest part = new PageRequest(wanted.start(), wanted.rows());
      return new Found(entries.list(query.get(), part), new LinkedHashMap<>());
    }
    boolean ranked = !wanted.text().isBlank();
    EntryFacts facts = new EntryFacts(catalog, organisations, resources);
    Matcher matcher = new Matcher(facts);
    List<Entry> found =
        (ranked ? fitting(wanted.text()) : entries.all())
            .stream()
                .filter(entry -> matcher.meets(entry, wanted.condition()))
                .sorted(wanted.order().comparator(ranked))
                .toList();
    int from = Math.min(wanted.start(), found.size());
    int to = Math.min(from + wanted.rows(), found.size());
    return new Found(
        new Page<>(found.subList(from, to), found.size()), counts(found, wanted.facets(), facts));
  }

  /** Those that fit a text, the best first. */
  private List<Entry> fitting(String text) {
    List<DatasetId> ids = new ArrayList<>();
    Page<DatasetId> page;
    do {
      page = search.search(text, new PageRequest(ids.size(), HITS_AT_ONCE));
      ids.addAll(page.items());
    } while (page.items().size() == HITS_AT_ONCE && ids.size() < MOST_HITS);
    return entries.of(ids);
  }

  /** The same as a question to the database, where it can be one. */
  private Optional<DatasetQuery> query(Wanted wanted) {
    DatasetQuery.Order order;
    if (wanted.order().isById()) {
      order = DatasetQuery.Order.UUID;
    } else if (wanted.order().isByChange()) {
      order = DatasetQuery.Order.MODIFIED;
    } else {
      return Optional.empty();
    }
    Optional<Instant> since = Optional.empty();
    Optional<String> organisation = Optional.empty();
    for (Condition part : parts(wanted.condition())) {
      if (part instanceof Condition.Between(var field, var from, var to)
          && field == SearchField.METADATA_MODIFIED
          && to == null
          && since.isEmpty()) {
        since = Optional.ofNullable(from);
      } else if (part instanceof Condition.Like(var field, var value)
          && field == SearchField.ORGANIZATION
          && value.indexOf('*') < 0
          && organisation.isEmpty()) {
        organisation = Optional.of(value);
      } else {
        return Optional.empty();
      }
    }
    return wanted.text().isBlank()
        ? Optional.of(new DatasetQuery(order, since, organisation, Optional.empty()))
        : Optional.empty();
  }

  /** Conditions that must all hold, one by one. */
  private static List<Condition> parts(Condition condition) {
    return condition instanceof Condition.All(var parts)
        ? parts.stream().flatMap(part -> parts(part).stream()).toList()
        : List.of(condition);
  }

  private static SequencedMap<SearchField, List<Count>> counts(
      List<Entry> found, Facets facets, EntryFacts facts) {
    SequencedMap<SearchField, List<Count>> counts = new LinkedHashMap<>();
    for (SearchField field : facets.fields()) {
      Map<String, Long> packages = new TreeMap<>();
      for (Entry entry : found) {
        field.values(entry, facts).stream()
            .distinct()
            .forEach(value -> packages.merge(value, 1L, Long::sum));
      }
      counts.put(
          field,
          packages.entrySet().stream()
              .filter(count -> count.getValue() >= facets.least())
              .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
              .limit(facets.limit())
              .map(count ->
                  new Count(
                      count.getKey(),
                      SearchField.shown(field, count.getKey(), facts),
                      count.getValue()))
              .toList());
    }
    return counts;
  }

  /** Number of packages of each department, by its id. */
  Map<String, Long> packagesOfOrganisations() {
    Map<String, Long> packages = new TreeMap<>();
    entries.all().forEach(entry -> packages.merge(entry.dataset().organisation(), 1L, Long::sum));
    return packages;
  }

  /** A field and how many packages have it, for the shape of an answer. */
  static Dict item(Count count) {
    Dict item = new Dict();
    item.put("count", count.packages());
    item.put("display_name", count.shown());
    item.put("name", count.value());
    return item;
  }
}
