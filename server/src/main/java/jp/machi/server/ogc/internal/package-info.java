/** Collections, their features and the description of the interface. */
@NullMarked
package jp.machi.server.ogc.internal;

import org.jspecify.annotations.NullMarked;
