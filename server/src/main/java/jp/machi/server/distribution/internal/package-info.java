/** Exports made on first request, kept, and sent. */
@NullMarked
package jp.machi.server.distribution.internal;

import org.jspecify.annotations.NullMarked;
