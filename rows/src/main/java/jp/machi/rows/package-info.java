/**
 * The rows of an immutable table, laid out by columns so that any page, count, place or group is
 * found in milliseconds. Made from the release's Parquet file, and made again whenever it is lost.
 */
@NullMarked
package jp.machi.rows;

import org.jspecify.annotations.NullMarked;
