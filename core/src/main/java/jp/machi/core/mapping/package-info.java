/** Which source column is which item of a standard, with the evidence. */
@NullMarked
package jp.machi.core.mapping;

import org.jspecify.annotations.NullMarked;
