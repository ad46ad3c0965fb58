/** The one way in which the server asks others over HTTP, guarded against being led inside. */
@NullMarked
package jp.machi.server.platform.outgoing;

import org.jspecify.annotations.NullMarked;
