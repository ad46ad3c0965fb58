/** Places as a plain picture: a grid of degrees, marks, a scale; no background map is needed. */
@NullMarked
package jp.machi.server.portal.map;

import org.jspecify.annotations.NullMarked;
