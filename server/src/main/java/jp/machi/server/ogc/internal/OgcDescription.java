package jp.machi.server.ogc.internal;

import static jp.machi.server.ogc.internal.OgcController.object;

import java.util.List;
import java.util.Map;

/**
 * The description of the interface in OpenAPI 3.0, which the standard's class oas30 asks for. It is
 * whole in itself: no reference leads out of it.
 */
final class OgcDescription {
  private static final String STRING = "string";
  private static final Object LINKS =
      object("type", "array", "items", reference("schemas", "link"));

  private OgcDescription() {}

  static Map<String, Object> of(String base) {
    return object(
        "openapi",
        "3.0.3",
        "info",
        object(
            "title",
            "Machi: OGC API – Features",
            "version",
            "1.0.0",
            "description",
            "Datasets with places. Any column of a dataset may stand as a parameter of its items:"
                + " name=value.",
            "license",
            object(
                "name",
                "Apache License 2.0",
                "url",
                "https://www.apache.org/licenses/LICENSE-2.0")),
        "servers",
        List.of(object("url", base)),
        "tags",
        List.of(
            object("name", "Capabilities", "description", "What there is"),
            object("name", "Data", "description", "Features")),
        "paths",
        paths(),
        "components",
        object("parameters", parameters(), "schemas", schemas(), "responses", responses()));
  }

  private static Map<String, Object> paths() {
    return object(
        "/",
        path(
            "getLandingPage",
            "The first page",
            "Capabilities",
            List.of(),
            "landingPage",
            Link.JSON),
        "/conformance",
        path(
            "getConformance",
            "What is kept to",
            "Capabilities",
            List.of(),
            "confClasses",
            Link.JSON),
        "/collections",
        path(
            "getCollections",
            "Datasets with places",
            "Capabilities",
            List.of("collectionsLimit", "offset"),
            "collections",
            Link.JSON),
        "/collections/{collectionId}",
        path(
            "describeCollection",
            "One dataset with places",
            "Capabilities",
            List.of("collectionId"),
            "collection",
            Link.JSON),
        "/collections/{collectionId}/items",
        path(
            "getFeatures",
            "Its features",
            "Data",
            List.of(
                "collectionId",
                "limit",
                "bbox",
                "bbox-crs",
                "crs",
                "datetime",
                "offset",
                "place",
                "release",
                "f"),
            "featureCollection",
            Link.GEOJSON),
        "/collections/{collectionId}/items/{featureId}",
        path(
            "getFeature",
            "One feature",
            "Data",
            List.of("collectionId", "featureId", "crs", "release", "f"),
            "feature",
            Link.GEOJSON));
  }

  private static Map<String, Object> path(
      String id, String summary, String tag, List<String> parameters, String schema, String type) {
    return object(
        "get",
        object(
            "operationId",
            id,
            "summary",
            summary,
            "description",
            summary + ".",
            "tags",
            List.of(tag),
            "parameters",
            parameters.stream().map(name -> reference("parameters", name)).toList(),
            "responses",
            object(
                "200",
                object(
                    "description",
                    summary,
                    "content",
                    object(type, object("schema", reference("schemas", schema)))),
                "400",
                reference("responses", "InvalidParameter"),
                "404",
                reference("responses", "NotFound"),
                "500",
                reference("responses", "ServerError"))));
  }

  private static Map<String, Object> parameters() {
    Object degrees = object("type", "number");
    return object(
        "collectionId",
        inPath("collectionId", "Id of a dataset"),
        "featureId",
        inPath("featureId", "Number of a row, from 1"),
        "limit",
        inQuery(
            "limit",
            "Features wanted; more than the most are not refused, the most are given",
            whole(1, ItemsRequest.MOST, ItemsRequest.DEFAULT_LIMIT)),
        "collectionsLimit",
        inQuery("limit", "Collections wanted", whole(1, 1_000, 1_000)),
        "bbox",
        inQuery(
            "bbox",
            "Only features that touch the box: four numbers, or six with heights, which do not"
                + " count; in the order of the axes of bbox-crs",
            object("type", "array", "minItems", 4, "maxItems", 6, "items", degrees)),
        "bbox-crs",
        inQuery("bbox-crs", "System of bbox", crs()),
        "crs",
        inQuery("crs", "System of the answer", crs()),
        "datetime",
        inQuery(
            "datetime",
            "A moment or an interval (RFC 3339). Features here have no time, so all meet it",
            object("type", STRING)),
        "offset",
        inQuery("offset", "To leave out at the start", whole(0, Integer.MAX_VALUE, 0)),
        "place",
        inQuery(
            "place",
            "Where the page begins; comes from the link to the next page",
            object("type", "integer", "minimum", 0)),
        "release",
        inQuery(
            "release",
            "Number of the release; the latest where none is named",
            object("type", "integer", "minimum", 1)),
        "f",
        inQuery("f", "Format", object("type", STRING, "enum", List.of("json"))));
  }

  private static Object crs() {
    return object("type", STRING, "format", "uri", "enum", Crs.uris(), "default", Crs.CRS84.uri());
  }

  private static Object whole(int least, int most, int otherwise) {
    return object("type", "integer", "minimum", least, "maximum", most, "default", otherwise);
  }

  private static Object inPath(String name, String description) {
    return object(
        "name",
        name,
        "in",
        "path",
        "description",
        description,
        "required",
        true,
        "schema",
        object("type", STRING));
  }

  private static Object inQuery(String name, String description, Object schema) {
    return object(
        "name",
        name,
        "in",
        "query",
        "description",
        description,
        "required",
        false,
        "style",
        "form",
        "explode",
        false,
        "schema",
        schema);
  }

  private static Map<String, Object> responses() {
    return object(
        "InvalidParameter",
        problem("A parameter is not known or cannot be read"),
        "NotFound",
        problem("There is no such thing"),
        "ServerError",
        problem("The server could not do it"));
  }

  private static Object problem(String description) {
    return object(
        "description",
        description,
        "content",
        object("application/problem+json", object("schema", reference("schemas", "problem"))));
  }

  private static Map<String, Object> schemas() {
    Object text = object("type", STRING);
    return object(
        "link",
        type(
            List.of("href", "rel"), object("href", text, "rel", text, "type", text, "title", text)),
        "landingPage",
        type(List.of("links"), object("title", text, "description", text, "links", LINKS)),
        "confClasses",
        type(List.of("conformsTo"), object("conformsTo", list(text))),
        "collections",
        type(
            List.of("links", "collections"),
            object(
                "links",
                LINKS,
                "crs",
                list(text),
                "collections",
                list(reference("schemas", "collection")))),
        "collection",
        type(
            List.of("id", "links"),
            object(
                "id",
                text,
                "title",
                text,
                "description",
                text,
                "extent",
                reference("schemas", "extent"),
                "itemType",
                text,
                "crs",
                list(text),
                "storageCrs",
                text,
                "links",
                LINKS)),
        "extent",
        type(
            List.of(),
            object(
                "spatial",
                type(
                    List.of(),
                    object(
                        "bbox",
                        object(
                            "type",
                            "array",
                            "minItems",
                            1,
                            "items",
                            object(
                                "type",
                                "array",
                                "minItems",
                                4,
                                "maxItems",
                                6,
                                "items",
                                object("type", "number"))),
                        "crs",
                        text)))),
        "featureCollection",
        type(
            List.of("type", "features"),
            object(
                "type",
                object("type", STRING, "enum", List.of("FeatureCollection")),
                "features",
                list(reference("schemas", "feature")),
                "links",
                LINKS,
                "timeStamp",
                object("type", STRING, "format", "date-time"),
                "numberMatched",
                object("type", "integer", "minimum", 0),
                "numberReturned",
                object("type", "integer", "minimum", 0))),
        "feature",
        type(
            List.of("type", "geometry", "properties"),
            object(
                "type",
                object("type", STRING, "enum", List.of("Feature")),
                "id",
                object("type", "integer"),
                "geometry",
                object("type", "object", "nullable", true),
                "properties",
                object("type", "object", "nullable", true),
                "links",
                LINKS)),
        "problem",
        type(
            List.of(),
            object(
                "type",
                text,
                "title",
                text,
                "status",
                object("type", "integer"),
                "detail",
                text,
                "code",
                text)));
  }

  private static Object list(Object items) {
    return object("type", "array", "items", items);
  }

  private static Object type(List<String> required, Object properties) {
    return required.isEmpty()
        ? object("type", "object", "properties", properties)
        : object("type", "object", "required", required, "properties", properties);
  }

  private static Object reference(String kind, String name) {
    return object("$ref", "#/components/" + kind + "/" + name);
  }
}
