package jp.machi.server.ckan.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Organisation;
import jp.machi.server.catalog.Organisations;
import jp.machi.server.catalog.WithdrawnException;

/**
 * What a search has to look up beside the entries, looked up once and only when it is asked for.
 * For one search; not thread-safe.
 */
final class EntryFacts {
  private final Catalog catalog;
  private final Organisations organisations;
  private final Resources resources;
  private final Map<String, Optional<Organisation>> known = new HashMap<>();

  EntryFacts(Catalog catalog, Organisations organisations, Resources resources) {
    this.catalog = catalog;
    this.organisations = organisations;
    this.resources = resources;
  }

  /** UUID of the department. */
  Optional<String> owner(Entry entry) {
    return organisation(entry.dataset().organisation()).map(it -> it.uuid().toString());
  }

  /** Name of the department of that id. */
  String organisationName(String id) {
    return organisation(id).map(Organisation::name).orElse(id);
  }

  /** The formats in which its latest release can be had. */
  List<String> formats(Entry entry) {
    try {
      return catalog
          .findLatestRelease(entry.dataset().id())
          .map(release -> resources.formats(entry.dataset(), release))
          .orElse(List.of())
          .stream()
          .map(Resources::name)
          .toList();
    } catch (WithdrawnException _) {
      return List.of();
    }
  }

  private Optional<Organisation> organisation(String id) {
    return known.computeIfAbsent(id, organisations::find);
  }
}
