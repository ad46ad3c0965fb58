/** The command line: check, convert and publish without a server. */
@NullMarked
package jp.machi.cli;

import org.jspecify.annotations.NullMarked;
