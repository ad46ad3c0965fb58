/** Releases on disk: immutable, named by their content, beside the files they came from. */
@NullMarked
package jp.machi.server.release;

import org.jspecify.annotations.NullMarked;
