/** Counters in PostgreSQL. */
@NullMarked
package jp.machi.server.usage.internal;

import org.jspecify.annotations.NullMarked;
