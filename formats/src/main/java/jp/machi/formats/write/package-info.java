/** Released tables into files: Parquet, CSV, XLSX, JSON and GeoJSON. */
@NullMarked
package jp.machi.formats.write;

import org.jspecify.annotations.NullMarked;
