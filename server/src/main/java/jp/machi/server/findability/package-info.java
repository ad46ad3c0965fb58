/** Search over the catalogue. */
@NullMarked
package jp.machi.server.findability;

import org.jspecify.annotations.NullMarked;
