/** Downloads of a release in every format. */
@NullMarked
package jp.machi.server.distribution;

import org.jspecify.annotations.NullMarked;
