/** Search over Japanese text. */
@NullMarked
package jp.machi.search;

import org.jspecify.annotations.NullMarked;
