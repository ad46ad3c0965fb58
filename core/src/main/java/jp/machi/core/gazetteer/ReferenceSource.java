package jp.machi.core.gazetteer;

/**
 * A file that a reference was made of.
 *
 * @param file its name
 * @param kind what it holds
 * @param rows towns or polygons that were taken from it
 * @param date day of the file, ISO 8601
 */
public record ReferenceSource(String file, Kind kind, long rows, String date) {

  /** What a file holds. */
  public enum Kind {
    /** The town list with the columns pref, city, town, koaza, lat, lng. */
    TOWN_LIST,
    /** Towns of the Digital Agency's address base registry (mt_town). */
    ADDRESS_BASE,
    /** Points of towns of the address base registry (mt_town_pos). */
    ADDRESS_BASE_POSITIONS,
    /** Outlines of municipalities: GeoJSON with the attributes of 国土数値情報 N03. */
    OUTLINES
  }
}
