/** The search index over the catalogue: derived, and rebuilt at every start. */
@NullMarked
package jp.machi.server.findability.internal;

import org.jspecify.annotations.NullMarked;
