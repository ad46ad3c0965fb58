/** Numbers as people write them, and the one text each number is published as. */
@NullMarked
package jp.machi.core.number;

import org.jspecify.annotations.NullMarked;
