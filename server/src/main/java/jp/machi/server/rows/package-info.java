/** Rows of a release: filtered, sorted, page by page, with exact totals. */
@NullMarked
package jp.machi.server.rows;

import org.jspecify.annotations.NullMarked;
