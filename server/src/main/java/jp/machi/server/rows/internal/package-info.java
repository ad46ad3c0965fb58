/** Structured queries compiled to SQL and run by DuckDB over immutable Parquet. */
@NullMarked
package jp.machi.server.rows.internal;

import org.jspecify.annotations.NullMarked;
