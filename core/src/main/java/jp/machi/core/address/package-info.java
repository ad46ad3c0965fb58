/** Japanese addresses and their parts. */
@NullMarked
package jp.machi.core.address;

import org.jspecify.annotations.NullMarked;
