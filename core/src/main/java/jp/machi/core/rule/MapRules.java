package jp.machi.core.rule;

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
          card("map.before_earthquake", Severity.WARNING, JGD2011),
          card("map.converted", Severity.FIXED, JGD2011),
          card("map.deleted_left_out", Severity.WARNING, "dBASE III"),
          card("map.encoding_differs", Severity.WARNING, MACHI),
          card("map.fields_left_out", Severity.ERROR, MACHI),
          card("map.heights_left_out", Severity.WARNING, MACHI),
          card("map.no_attributes", Severity.ERROR, "ESRI Shapefile Technical Description"),
          card("map.system_assumed", Severity.WARNING, JGD2011),
          card("map.text_cut", Severity.WARNING, "dBASE III"),
          card("map.tokyo_datum", Severity.WARNING, JGD2011),
          card("geometry.axes_swapped", Severity.FIXED, "RFC 7946 §3.1.1"),
          card("geometry.hole_outside", Severity.FIXED, SIMPLE),
          card("geometry.missing", Severity.WARNING, MACHI),
          card("geometry.no_extent", Severity.WARNING, SIMPLE),
          card("geometry.not_a_number", Severity.ERROR, SIMPLE),
          card("geometry.not_mended", Severity.ERROR, SIMPLE),
          card("geometry.outside_japan", Severity.ERROR, MACHI),
          card("geometry.parts_overlap", Severity.FIXED, SIMPLE),
          card("geometry.repeated_point", Severity.FIXED, SIMPLE),
          card("geometry.ring_direction", Severity.FIXED, GEOJSON),
          card("geometry.rings_touch", Severity.FIXED, SIMPLE),
          card("geometry.self_intersection", Severity.FIXED, SIMPLE),
          card("geometry.too_complex", Severity.WARNING, MACHI),
          card("geometry.unclosed_ring", Severity.FIXED, GEOJSON),
          card("geometry.unreadable", Severity.ERROR, "RFC 7946 §3.1"));

  private MapRules() {}

  /** Every rule of this kind. */
  static List<TableRule> all() {
    return ALL;
  }

  /** No examples: a row of text cannot show a map. */
  private static TableRule card(String code, Severity severity, String source) {
    return new Card(new RuleCard(code, severity, source, List.of(), List.of()));
  }

  private record Card(RuleCard card) implements TableRule {}
}
