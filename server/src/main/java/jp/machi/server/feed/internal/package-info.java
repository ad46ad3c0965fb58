/** The protocols of the change feed, and the delivery of webhooks. */
@NullMarked
package jp.machi.server.feed.internal;

import org.jspecify.annotations.NullMarked;
