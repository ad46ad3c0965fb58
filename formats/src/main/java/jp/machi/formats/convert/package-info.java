/** From a source table to a Parquet file: reading, standardising and writing side by side. */
@NullMarked
package jp.machi.formats.convert;

import org.jspecify.annotations.NullMarked;
