package jp.machi.server.ogc.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.machi.server.catalog.Box;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetQuery;
import jp.machi.server.catalog.Licences;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where map clients begin: OGC API – Features, Part 1 (17-069r4) and Part 2 (18-058r1). */
@RestController
class OgcController {
  private static final List<String> CONFORMANCE =
      List.of(
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
          "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");

  private final Catalog catalog;

  OgcController(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The first page. */
  record Landing(String title, String description, List<Link> links) {}

  /** The classes of requirements that hold. */
  record Conformance(List<String> conformsTo) {}

  /** Collections, a page of them. */
  record Collections(List<Link> links, List<String> crs, List<Collection> collections) {}

  /** A dataset as a collection of features. */
  record Collection(
      String id,
      String title,
      String description,
      Extent extent,
      String itemType,
      List<String> crs,
      String storageCrs,
      List<Link> links) {}

  /** Where features lie. */
  record Extent(Spatial spatial) {}

  /** Boxes of west, south, east and north. */
  record Spatial(List<List<Double>> bbox, String crs) {}

  @GetMapping(
      path = {"/ogc", "/ogc/"},
      name = "Where map clients begin: OGC API – Features.")
  Landing landing(HttpServletRequest request) {
    ItemsRequest.refuseOthers(request.getParameterMap(), Set.of());
    String base = base(request);
    return new Landing(
        "Machi",
        "Datasets with places / 位置のあるデータセット",
        List.of(
            new Link(base, "self", Link.JSON, "this page"),
            new Link(base + "/openapi.json", "service-desc", Link.OPENAPI, "the interface"),
            new Link(base + "/conformance", "conformance", Link.JSON, "what is kept to"),
            new Link(base + "/collections", "data", Link.JSON, "datasets with places")));
  }

  @GetMapping(path = "/ogc/conformance", name = "What the interface for map clients keeps to.")
  Conformance conformance(HttpServletRequest request) {
    ItemsRequest.refuseOthers(request.getParameterMap(), Set.of());
    return new Conformance(CONFORMANCE);
  }

  @GetMapping(path = "/ogc/openapi.json", name = "The interface for map clients, in OpenAPI 3.0.")
  ResponseEntity<Map<String, Object>> description(HttpServletRequest request) {
    ItemsRequest.refuseOthers(request.getParameterMap(), Set.of());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Link.OPENAPI))
        .body(OgcDescription.of(base(request)));
  }

  @GetMapping(
      path = "/ogc/collections",
      name = "Datasets with places as collections; parameters limit and offset.")
  Collections collections(HttpServletRequest request) {
    ItemsRequest.refuseOthers(request.getParameterMap(), Set.of("limit", "offset"));
    int limit = number(request, "limit", 1, PageRequest.MAX_LIMIT);
    int offset = number(request, "offset", 0, 0);
    Page<Dataset> page =
        catalog.listDatasets(DatasetQuery.withPlaces(), new PageRequest(offset, limit));
    String base = base(request);
    String here = base + "/collections";
    List<Link> links = new ArrayList<>();
    links.add(new Link(here, "self", Link.JSON, "this page"));
    if (offset + page.items().size() < page.total()) {
      links.add(
          new Link(
              here + "?limit=" + limit + "&offset=" + (offset + limit), "next", Link.JSON, "more"));
    }
    return new Collections(
        links,
        Crs.uris(),
        page.items().stream().map(dataset -> collection(dataset, base)).toList());
  }

  @GetMapping(path = "/ogc/collections/{id}", name = "One dataset with places as a collection.")
  Collection collection(@PathVariable String id, HttpServletRequest request) {
    ItemsRequest.refuseOthers(request.getParameterMap(), Set.of());
    return collection(find(catalog, id), base(request));
  }

  /** A dataset that has places. */
  static Dataset find(Catalog catalog, String id) {
    return DatasetId.find(id)
        .flatMap(catalog::findDataset)
        .filter(dataset -> dataset.latest().extent().isPresent())
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "ogc.no_collection"));
  }

  private static Collection collection(Dataset dataset, String base) {
    String here = base + "/collections/" + dataset.id();
    Box box = dataset.latest().extent().orElseThrow();
    List<Link> links = new ArrayList<>();
    links.add(new Link(here, "self", Link.JSON, dataset.title()));
    links.add(new Link(here + "/items", "items", Link.GEOJSON, dataset.title()));
    String portal = base.substring(0, base.length() - "/ogc".length());
    links.add(
        new Link(portal + "/datasets/" + dataset.id(), "alternate", Link.HTML, dataset.title()));
    Optional.of(Licences.of(dataset.licence()))
        .filter(licence -> licence.known())
        .ifPresent(licence ->
            links.add(new Link(licence.url(), "license", Link.HTML, licence.japanese())));
    return new Collection(
        dataset.id().value(),
        dataset.title(),
        dataset.department(),
        new Extent(
            new Spatial(
                List.of(List.of(box.west(), box.south(), box.east(), box.north())),
                Crs.CRS84.uri())),
        "feature",
        Crs.uris(),
        Crs.CRS84.uri(),
        links);
  }

  private static int number(HttpServletRequest request, String name, int least, int otherwise) {
    String text = request.getParameter(name);
    if (text == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= Integer.MAX_VALUE) {
        return name.equals("limit") ? (int) Math.min(number, otherwise) : (int) number;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw ItemsRequest.problem(
        "ogc.unreadable_number", Map.of("parameter", name, "least", Integer.toString(least)));
  }

  static String base(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/ogc";
  }

  /** An object in the order its members are given. */
  static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put((String) members[i], members[i + 1]);
    }
    return object;
  }
}
