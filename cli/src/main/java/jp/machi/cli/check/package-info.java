/** {@code machi check}: what is wrong in a file and what to write instead, without a server. */
@NullMarked
package jp.machi.cli.check;

import org.jspecify.annotations.NullMarked;
