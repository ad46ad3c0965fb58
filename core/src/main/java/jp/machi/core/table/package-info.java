/** Tables as Machi sees them: source rows with their row numbers, and typed columns. */
@NullMarked
package jp.machi.core.table;

import org.jspecify.annotations.NullMarked;
