/** Reading lists from a database page by page. */
@NullMarked
package jp.machi.server.platform.sql;

import org.jspecify.annotations.NullMarked;
