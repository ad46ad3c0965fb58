/** HTTP conventions of every route: one shape of errors, conditional requests. */
@NullMarked
package jp.machi.server.platform.http;

import org.jspecify.annotations.NullMarked;
