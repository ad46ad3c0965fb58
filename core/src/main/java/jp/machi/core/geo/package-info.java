/** Places on the map of Japan: coordinates as people write them. */
@NullMarked
package jp.machi.core.geo;

import org.jspecify.annotations.NullMarked;
