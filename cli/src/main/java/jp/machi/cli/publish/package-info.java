/** {@code machi publish}: files go to a server, and what became of each comes back as a table. */
@NullMarked
package jp.machi.cli.publish;

import org.jspecify.annotations.NullMarked;
