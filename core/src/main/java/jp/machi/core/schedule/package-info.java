/**
 * When something takes place, as people write it: days with ranges, lists and exceptions, days that
 * come again every week or month, opening hours per weekday. Each text is read by a small grammar
 * and becomes structured days and hours, or a reason why that is not certain.
 */
@NullMarked
package jp.machi.core.schedule;

import org.jspecify.annotations.NullMarked;
