package jp.machi.server.ogc.internal;

/**
 * A link as OGC APIs have it (RFC 8288).
 *
 * @param href full address
 * @param rel what it is to where it stands
 * @param type media type
 */
record Link(String href, String rel, String type, String title) {
  static final String JSON = "application/json";
  static final String GEOJSON = "application/geo+json";
  static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
  static final String HTML = "text/html";
}
