/** Tests over the whole of core: its architecture and the pages of the docs that it writes. */
@NullMarked
package jp.machi.core;

import org.jspecify.annotations.NullMarked;
