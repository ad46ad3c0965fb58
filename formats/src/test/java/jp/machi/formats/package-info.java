/** Tests of a file's whole way through this module. */
@NullMarked
package jp.machi.formats;

import org.jspecify.annotations.NullMarked;
