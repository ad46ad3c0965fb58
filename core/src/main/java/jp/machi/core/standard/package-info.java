/** National data standards as data: datasets, editions and their items. */
@NullMarked
package jp.machi.core.standard;

import org.jspecify.annotations.NullMarked;
