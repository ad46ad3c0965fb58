package jp.machi.server.ckan.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import jp.machi.server.catalog.Box;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.DatasetMetadata.Contact;
import jp.machi.server.catalog.Licence;
import jp.machi.server.catalog.Licences;
import jp.machi.server.catalog.Organisation;
import jp.machi.server.catalog.Organisations;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.UpdateFrequency;
import jp.machi.server.catalog.WithdrawnException;
import org.springframework.stereotype.Component;

/** Datasets as packages, with every key that CKAN 2.10 gives one. */
@Component
class PackageDicts {
  private final Catalog catalog;
  private final Organisations organisations;
  private final Resources resources;

  PackageDicts(Catalog catalog, Organisations organisations, Resources resources) {
    this.catalog = catalog;
    this.organisations = organisations;
    this.resources = resources;
  }

  /** Some packages; one that is withdrawn at this very moment is left out. */
  List<Dict> of(List<Entry> entries, Site site) {
    Map<String, Optional<Organisation>> known = new HashMap<>();
    List<Dict> dicts = new ArrayList<>();
    for (Entry entry : entries) {
      Optional<Organisation> organisation =
          known.computeIfAbsent(entry.dataset().organisation(), organisations::find);
      release(entry.dataset())
          .ifPresent(release -> dicts.add(dict(entry, release, organisation, site)));
    }
    return dicts;
  }

  /** The resources of a package. */
  List<Dict> resources(Entry entry, Site site) {
    return release(entry.dataset())
        .map(release -> resources.dicts(entry.dataset(), release, site))
        .orElse(List.of());
  }

  private Optional<Release> release(Dataset dataset) {
    try {
      return catalog.findLatestRelease(dataset.id());
    } catch (WithdrawnException _) {
      return Optional.empty();
    }
  }

  private Dict dict(Entry entry, Release release, Optional<Organisation> organisation, Site site) {
    Dataset dataset = entry.dataset();
    DatasetMetadata said = entry.metadata();
    Contact contact = contact(said, organisation);
    Licence licence = Licences.of(dataset.licence());
    List<Dict> files = resources.dicts(dataset, release, site);
    List<String> tags = entry.tags();
    Dict dict = new Dict();
    dict.put("author", dataset.department());
    dict.put("author_email", null);
    dict.put("creator_user_id", null);
    dict.put("id", entry.id());
    dict.put("isopen", licence.open());
    dict.put("license_id", CkanLicences.id(licence));
    dict.put("license_title", licence.japanese());
    dict.put("license_url", licence.url());
    dict.put("maintainer", contact.name().isEmpty() ? dataset.department() : contact.name());
    dict.put("maintainer_email", contact.email().isEmpty() ? null : contact.email());
    dict.put("metadata_created", CkanTime.of(dataset.createdAt()));
    dict.put("metadata_modified", CkanTime.of(dataset.modifiedAt()));
    dict.put("name", dataset.id().value());
    dict.put("notes", said.description());
    dict.put("num_resources", files.size());
    dict.put("num_tags", tags.size());
    dict.put("organization", organisation.map(OrganisationDicts::inPackage).orElse(null));
    dict.put("owner_org", organisation.map(it -> it.uuid().toString()).orElse(null));
    dict.put("private", false);
    dict.put("state", "active");
    dict.put("title", dataset.title());
    dict.put("type", "dataset");
    dict.put("url", site.full("/datasets/" + dataset.id()));
    dict.put("version", Integer.toString(release.number()));
    dict.put("extras", extras(dataset, said, release, contact));
    dict.put("groups", said.themes().stream().map(Themes::inPackage).toList());
    dict.put("resources", files);
    dict.put("tags", tags.stream().map(TagActions::dict).toList());
    dict.put("relationships_as_subject", List.of());
    dict.put("relationships_as_object", List.of());
    return dict;
  }

  /** Of the dataset, or of its department where the dataset has none. */
  private static Contact contact(DatasetMetadata said, Optional<Organisation> organisation) {
    return said.contact().none()
        ? organisation.map(it -> it.details().contact()).orElse(Contact.NONE)
        : said.contact();
  }

  /** What CKAN has no key for; keys as ckanext-dcat and ckanext-spatial read them, else our own. */
  private static List<Map<String, String>> extras(
      Dataset dataset, DatasetMetadata said, Release release, Contact contact) {
    SequencedMap<String, String> extras = new LinkedHashMap<>();
    extras.put("contact_phone", contact.phone());
    extras.put("contact_form", contact.formUrl());
    extras.put("frequency", said.frequency().map(UpdateFrequency::japanese).orElse(""));
    extras.put("keywords", String.join(";", said.keywords()));
    extras.put("language", "ja");
    extras.put("remarks", said.remarks());
    extras.put("spatial", release.extent().map(PackageDicts::polygon).orElse(""));
    extras.put("spatial_text", said.area());
    extras.put("standard", dataset.kind());
    extras.put("standard_edition", dataset.standardEdition());
    said.coverage()
        .ifPresent(time -> {
          extras.put("temporal_start", time.from() == null ? "" : time.from().toString());
          extras.put("temporal_end", time.to() == null ? "" : time.to().toString());
        });
    extras.put(
        "documentation",
        said.documents().stream().map(DatasetMetadata.Link::url).collect(Collectors.joining(" ")));
    return extras.sequencedEntrySet().stream()
        .filter(extra -> !extra.getValue().isEmpty())
        .map(extra -> Map.of("key", extra.getKey(), "value", extra.getValue()))
        .toList();
  }

  /** The rectangle around all places as GeoJSON. */
  private static String polygon(Box box) {
    return String.format(
        Locale.ROOT,
        "{\"type\":\"Polygon\",\"coordinates\":"
            + "[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}",
        box.west(),
        box.south(),
        box.east(),
        box.north());
  }
}
