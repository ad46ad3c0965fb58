/** The list, its rows, and what is taken over from one. */
@NullMarked
package jp.machi.server.openlist.internal;

import org.jspecify.annotations.NullMarked;
