/**
 * Maps into tables: GeoJSON, Shapefile, GeoPackage and KML. A feature is a row, an attribute a
 * column, and the geometry stands as well-known text in degrees, checked and mended.
 *
 * <p>A {@link jp.machi.formats.map.MapLayer} reads features as the file has them; {@link
 * jp.machi.formats.map.MapTable} decides over all of them what their numbers mean and hands out
 * rows.
 */
@NullMarked
package jp.machi.formats.map;

import org.jspecify.annotations.NullMarked;
