/** A real server on a real database for tests. */
@NullMarked
package jp.machi.server.testing;

import org.jspecify.annotations.NullMarked;
