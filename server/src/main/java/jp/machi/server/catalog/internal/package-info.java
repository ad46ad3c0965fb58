/** The catalogue in PostgreSQL. */
@NullMarked
package jp.machi.server.catalog.internal;

import org.jspecify.annotations.NullMarked;
