/** Measures speed and memory of whole conversions, each in a Java machine of its own. */
@NullMarked
package jp.machi.bench;

import org.jspecify.annotations.NullMarked;
