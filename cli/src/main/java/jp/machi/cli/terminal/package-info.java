/** Talking to the person at the terminal: words in two languages, columns of text, progress. */
@NullMarked
package jp.machi.cli.terminal;

import org.jspecify.annotations.NullMarked;
