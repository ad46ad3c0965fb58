/** Structured questions put to releases that are laid out by columns. */
@NullMarked
package jp.machi.server.rows.internal;

import org.jspecify.annotations.NullMarked;
