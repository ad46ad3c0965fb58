package jp.machi.formats.map;

/** How much of a map is read before it is refused, each with its reason. */
final class MapLimits {
  /** As many columns as a sheet may have; attribute tables have some tens. */
  static final int COLUMNS = 16_384;

  /** As long as a cell of a sheet may be. */
  static final int CELL_LENGTH = 131_072;

  /** Features of one layer: a hundred times the buildings of the largest city. */
  static final long FEATURES = 100_000_000;

  /** The longest coastline of a municipality in the national boundaries has 300,000 points. */
  static final int VERTICES = 1_000_000;

  /** Coordinates of one KML geometry as text: so many points with 20 characters each. */
  static final int COORDINATE_CHARACTERS = 20 * VERTICES;

  /** Objects inside each other: a feature collection nests about ten deep. */
  static final int DEPTH = 64;

  /** Geometries inside geometries; GIS programs write one. */
  static final int COLLECTION_DEPTH = 8;

  /** Layers of a GeoPackage, as sheets of a workbook. */
  static final int LAYERS = 100;

  /** A definition of a system in text has about a thousand characters. */
  static final int SYSTEM_CHARACTERS = 65_536;

  /** A record of a Shapefile: so many points with height and measure, and its parts. */
  static final int RECORD_BYTES = 36 * VERTICES;

  /** Pairs of segments to look at in one geometry: some seconds. */
  static final long PAIRS = 20_000_000;

  /** Places where the lines of one geometry cross; a drawing slip makes a few. */
  static final int CROSSINGS = 10_000;

  /** Points in polygons to try in one table: half a minute. */
  static final long TRIALS = 10_000_000_000L;

  private MapLimits() {}
}
