/** Datasets with places for map clients: OGC API – Features. */
@NullMarked
package jp.machi.server.ogc;

import org.jspecify.annotations.NullMarked;
