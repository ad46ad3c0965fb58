package jp.machi.server.ogc.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.Release;
import jp.machi.server.platform.files.Sha256;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.rows.RowPage;
import jp.machi.server.rows.RowProblems;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowStart;
import jp.machi.server.rows.Rows;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JsonGenerator;

/**
 * Features of a collection. The id of a feature is the number of its row in the release, which the
 * following pages and the feature's own address name as well.
 */
@RestController
class FeaturesController {
  private static final String CONTENT_CRS = "Content-Crs";

  private final Catalog catalog;
  private final Rows rows;
  private final Clock clock;

  FeaturesController(Catalog catalog, Rows rows, Clock clock) {
    this.catalog = catalog;
    this.rows = rows;
    this.clock = clock;
  }

  @GetMapping(
      path = "/ogc/collections/{id}/items",
      name =
          "Features of a dataset; parameters bbox, bbox-crs, crs, datetime, limit, offset, place,"
              + " release, and any column as name=value.")
  void items(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Release release = release(id, request);
    ItemsRequest question = ItemsRequest.read(release.columns(), request.getParameterMap());
    if (isKnown(release, request, response)) {
      return;
    }
    RowPage page = RowProblems.explained(() -> rows.find(release, question.query()));
    response.setContentType(Link.GEOJSON);
    response.setHeader(CONTENT_CRS, "<" + question.crs().uri() + ">");
    FeatureWriter features = new FeatureWriter(release.columns(), question.crs());
    try (JsonGenerator json = FeatureWriter.generator(response.getOutputStream())) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeStringProperty(
          "timeStamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
      json.writeNumberProperty("numberMatched", page.total());
      json.writeNumberProperty("numberReturned", page.rows().size());
      json.writeName("features");
      json.writeStartArray();
      for (int i = 0; i < page.rows().size(); i++) {
        features.begin(json, page.numbers().get(i), page.rows().get(i));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeName("links");
      json.writeStartArray();
      write(json, self(request, release));
      write(json, new Link(collection(request, id), "collection", Link.JSON, "the collection"));
      page.next()
          .ifPresent(place ->
              write(
                  json,
                  new Link(
                      following(request, release, place), "next", Link.GEOJSON, "the next page")));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  @GetMapping(
      path = "/ogc/collections/{id}/items/{feature}",
      name = "One feature of a dataset; parameters crs and release.")
  void item(
      @PathVariable String id,
      @PathVariable String feature,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Release release = release(id, request);
    Crs crs = ItemsRequest.crsOfItem(request.getParameterMap());
    int number = number(feature, release);
    if (isKnown(release, request, response)) {
      return;
    }
    RowQuery query = RowQuery.first(1).from(new RowStart.Place(number - 1));
    RowPage page = RowProblems.explained(() -> rows.find(release, query));
    response.setContentType(Link.GEOJSON);
    response.setHeader(CONTENT_CRS, "<" + crs.uri() + ">");
    try (JsonGenerator json = FeatureWriter.generator(response.getOutputStream())) {
      new FeatureWriter(release.columns(), crs).begin(json, number, page.rows().getFirst());
      json.writeName("links");
      json.writeStartArray();
      write(json, self(request, release));
      write(json, new Link(collection(request, id), "collection", Link.JSON, "the collection"));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private Release release(String id, HttpServletRequest request) {
    Dataset dataset = OgcController.find(catalog, id);
    Optional<Integer> number = ItemsRequest.release(request.getParameterMap());
    return number
        .flatMap(wanted -> catalog.findRelease(dataset.id(), wanted))
        .or(() -> number.isEmpty() ? catalog.findLatestRelease(dataset.id()) : Optional.empty())
        .filter(release -> release.extent().isPresent())
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "release.not_found"));
  }

  private static int number(String feature, Release release) {
    try {
      int number = Integer.parseInt(feature);
      if (number >= 1 && number <= release.rows()) {
        return number;
      }
    } catch (NumberFormatException _) {
      // there is no such feature either
    }
    throw new ProblemException(HttpStatus.NOT_FOUND, "ogc.no_feature");
  }

  private static boolean isKnown(
      Release release, HttpServletRequest request, HttpServletResponse response) {
    String question = request.getQueryString() == null ? "" : request.getQueryString();
    String tag =
        "\"" + Sha256.of(release.address() + request.getRequestURI() + "?" + question) + "\"";
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    boolean known = tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
    if (known) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
    }
    return known;
  }

  private static void write(JsonGenerator json, Link link) {
    json.writeStartObject();
    json.writeStringProperty("href", link.href());
    json.writeStringProperty("rel", link.rel());
    json.writeStringProperty("type", link.type());
    json.writeStringProperty("title", link.title());
    json.writeEndObject();
  }

  private static Link self(HttpServletRequest request, Release release) {
    return new Link(
        address(request, release, request.getParameterMap()), "self", Link.GEOJSON, "this");
  }

  private static String collection(HttpServletRequest request, String id) {
    return OgcController.base(request) + "/collections/" + id;
  }

  private static String following(HttpServletRequest request, Release release, int place) {
    Map<String, String[]> parameters = new LinkedHashMap<>(request.getParameterMap());
    parameters.remove("offset");
    parameters.put(ItemsRequest.PLACE, new String[] {Integer.toString(place)});
    return address(request, release, parameters);
  }

  /** This address with other parameters, and with the release that answers. */
  private static String address(
      HttpServletRequest request, Release release, Map<String, String[]> parameters) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromUriString(
            OgcController.base(request)
                + request
                    .getRequestURI()
                    .substring(request.getContextPath().length() + "/ogc".length()));
    parameters.forEach((name, values) -> {
      if (!name.equals(ItemsRequest.RELEASE)) {
        for (String value : values) {
          address.queryParam(encoded(name), encoded(value));
        }
      }
    });
    return address.queryParam(ItemsRequest.RELEASE, release.number()).build(true).toUriString();
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }
}
