/** Days and times as people in Japan write them. */
@NullMarked
package jp.machi.core.date;

import org.jspecify.annotations.NullMarked;
