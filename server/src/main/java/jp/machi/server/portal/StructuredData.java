package jp.machi.server.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import jp.machi.core.table.Column;
import jp.machi.server.catalog.Box;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.Release;
import jp.machi.server.distribution.Downloads;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page is about in the words of schema.org, as JSON-LD 1.1. It stands in the page as a block
 * of data, which no browser runs.
 */
final class StructuredData {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A wide table has thousands; search engines show a few. */
  private static final int COLUMNS = 100;

  private StructuredData() {}

  /** The catalogue as a whole. */
  static String catalogue(Frame page) {
    SequencedMap<String, Object> data = thing("DataCatalog");
    data.putFirst("@context", "https://schema.org");
    data.put("@id", catalogueId(page));
    data.put("name", page.words().say("site.name"));
    data.put("description", page.words().say("site.description"));
    data.put("url", page.fullPage("/"));
    data.put("inLanguage", List.of("ja", "en"));
    return text(data);
  }

  /** A release of a dataset with its downloads. */
  static String dataset(About about, Release release, List<Downloads.Link> links, Frame page) {
    Dataset dataset = about.dataset();
    DatasetMetadata metadata = about.metadata();
    String address = "/datasets/" + dataset.id();
    SequencedMap<String, Object> data = thing("Dataset");
    data.putFirst("@context", "https://schema.org");
    data.put("@id", page.full(address));
    data.put("url", page.fullPage(address));
    data.put("name", dataset.title());
    data.put("identifier", "urn:uuid:" + dataset.uuid());
    data.put("description", description(metadata, dataset));
    put(data, "keywords", metadata.keywords());
    put(data, "license", about.licence().url());
    data.put("isAccessibleForFree", true);
    data.put("inLanguage", "ja");
    data.put("version", Integer.toString(release.number()));
    data.put("datePublished", dataset.createdAt().toString());
    data.put("dateModified", release.publishedAt().toString());
    Map<String, Object> publisher = publisher(dataset, metadata.contact());
    data.put("creator", publisher);
    data.put("publisher", publisher);
    metadata.coverage().ifPresent(time -> data.put("temporalCoverage", time.toString()));
    place(release.extent(), metadata.area()).ifPresent(place -> data.put("spatialCoverage", place));
    data.put(
        "variableMeasured", release.columns().stream().limit(COLUMNS).map(Column::name).toList());
    data.put("includedInDataCatalog", Map.of("@type", "DataCatalog", "@id", catalogueId(page)));
    data.put("distribution", links.stream().map(link -> download(link, page)).toList());
    return text(data);
  }

  /** Search engines ask for 50 characters or more, so a short one is told with the department. */
  private static String description(DatasetMetadata metadata, Dataset dataset) {
    String said = metadata.description();
    return said.isEmpty() ? dataset.department() + "「" + dataset.title() + "」" : said;
  }

  private static Map<String, Object> publisher(Dataset dataset, DatasetMetadata.Contact contact) {
    Map<String, Object> publisher = thing("GovernmentOrganization");
    publisher.put("name", dataset.department());
    if (!contact.none()) {
      Map<String, Object> point = thing("ContactPoint");
      put(point, "name", contact.name());
      put(point, "email", contact.email());
      put(point, "telephone", contact.phone());
      put(point, "url", contact.formUrl());
      publisher.put("contactPoint", point);
    }
    return publisher;
  }

  private static Optional<Map<String, Object>> place(Optional<Box> extent, String area) {
    if (extent.isEmpty() && area.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> place = thing("Place");
    put(place, "name", area);
    extent.ifPresent(box -> {
      Map<String, Object> shape = thing("GeoShape");
      shape.put("box", box.south() + " " + box.west() + " " + box.north() + " " + box.east());
      place.put("geo", shape);
    });
    return Optional.of(place);
  }

  private static Map<String, Object> download(Downloads.Link link, Frame page) {
    Map<String, Object> download = thing("DataDownload");
    String type = link.format().contentType();
    download.put("encodingFormat", type.substring(0, (type + ";").indexOf(';')));
    download.put("contentUrl", page.full(link.path()));
    return download;
  }

  private static String catalogueId(Frame page) {
    return page.full("/");
  }

  private static SequencedMap<String, Object> thing(String type) {
    LinkedHashMap<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    return thing;
  }

  private static void put(Map<String, Object> data, String name, Object value) {
    if (!value.equals("") && !value.equals(List.of())) {
      data.put(name, value);
    }
  }

  /** Without characters that could end the block it stands in. */
  private static String text(Map<String, Object> data) {
    return JSON.writeValueAsString(data)
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e");
  }
}
