/**
 * Layout recovery: from the rows of a sheet, laid out for the eye, to tables with one header and
 * nothing but records below.
 */
@NullMarked
package jp.machi.core.layout;

import org.jspecify.annotations.NullMarked;
