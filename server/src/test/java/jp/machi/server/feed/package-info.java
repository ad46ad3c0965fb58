/** Tests of the change feed. */
@NullMarked
package jp.machi.server.feed;

import org.jspecify.annotations.NullMarked;
