package jp.machi.core.rule;

import static jp.machi.core.rule.TableRule.rule;

import java.util.List;

/**
 * What the reader of a map remarks: about the file as a whole, and about the geometry of single
 * features. The looking is done in the reader.
 */
public final class MapRules {
  private static final String MACHI = "Machi";
  private static final String GEOJSON = "RFC 7946 §3.1.6";
  private static final String SIMPLE = "OGC 06-103r4 §6.1.11";
  private static final String JGD2011 = "GIF 442 緯度・経度は JGD2011";

  private static final List<TableRule> ALL =
      List.of(
          rule("map.before_earthquake", Severity.WARNING, JGD2011),
          rule("map.converted", Severity.FIXED, JGD2011),
          rule("map.deleted_left_out", Severity.WARNING, "dBASE III"),
          rule("map.encoding_differs", Severity.WARNING, MACHI),
          rule("map.fields_left_out", Severity.ERROR, MACHI),
          rule("map.heights_left_out", Severity.WARNING, MACHI),
          rule("map.measures_left_out", Severity.WARNING, MACHI),
          rule("map.no_attributes", Severity.ERROR, "ESRI Shapefile Technical Description"),
          rule("map.system_assumed", Severity.WARNING, JGD2011),
          rule("map.text_cut", Severity.WARNING, "dBASE III"),
          rule("map.tokyo_datum", Severity.WARNING, JGD2011),
          rule("geometry.axes_swapped", Severity.FIXED, "RFC 7946 §3.1.1"),
          rule("geometry.hole_outside", Severity.FIXED, SIMPLE),
          rule("geometry.missing", Severity.WARNING, MACHI),
          rule("geometry.no_extent", Severity.WARNING, SIMPLE),
          rule("geometry.not_a_number", Severity.ERROR, SIMPLE),
          rule("geometry.not_mended", Severity.ERROR, SIMPLE),
          rule("geometry.outside_japan", Severity.ERROR, MACHI),
          rule("geometry.parts_overlap", Severity.FIXED, SIMPLE),
          rule("geometry.repeated_point", Severity.FIXED, SIMPLE),
          rule("geometry.ring_direction", Severity.FIXED, GEOJSON),
          rule("geometry.rings_touch", Severity.FIXED, SIMPLE),
          rule("geometry.self_intersection", Severity.FIXED, SIMPLE),
          rule("geometry.too_complex", Severity.WARNING, MACHI),
          rule("geometry.unclosed_ring", Severity.FIXED, GEOJSON),
          rule("geometry.unreadable", Severity.ERROR, "RFC 7946 §3.1"));

  private MapRules() {}

  /** Every rule of this kind. */
  static List<TableRule> all() {
    return ALL;
  }
}
