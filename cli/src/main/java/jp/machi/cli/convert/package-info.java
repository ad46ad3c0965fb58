/** {@code machi convert}: the standard form of a table as a file, without a server. */
@NullMarked
package jp.machi.cli.convert;

import org.jspecify.annotations.NullMarked;
