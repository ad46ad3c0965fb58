/** Files into tables. */
@NullMarked
package jp.machi.formats.read;

import org.jspecify.annotations.NullMarked;
