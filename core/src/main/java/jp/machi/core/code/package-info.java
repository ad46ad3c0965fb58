/** Official codes with check digits: municipalities and corporate numbers. */
@NullMarked
package jp.machi.core.code;

import org.jspecify.annotations.NullMarked;
