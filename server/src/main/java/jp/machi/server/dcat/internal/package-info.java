/** How the graphs are made and sent. */
@NullMarked
package jp.machi.server.dcat.internal;

import org.jspecify.annotations.NullMarked;
