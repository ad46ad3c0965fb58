/** The way of a table from source rows to standard rows, findings and repairs. */
@NullMarked
package jp.machi.core.standardise;

import org.jspecify.annotations.NullMarked;
