/** The queue of intakes, its worker and its routes. */
@NullMarked
package jp.machi.server.publish.internal;

import org.jspecify.annotations.NullMarked;
