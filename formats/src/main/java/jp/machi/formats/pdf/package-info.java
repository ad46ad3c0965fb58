/**
 * Tables in PDF files with a text layer: marks on a page, tables on a page, tables over pages.
 *
 * <p>A PDF says where each letter stands and where lines are drawn, not what a table is. So every
 * table found here carries a remark that asks for a comparison with the original.
 */
@NullMarked
package jp.machi.formats.pdf;

import org.jspecify.annotations.NullMarked;
