/** XML as a stream of elements, safe to read from strangers. */
@NullMarked
package jp.machi.formats.xml;

import org.jspecify.annotations.NullMarked;
