/** Characters of Japanese text: width, kana, spaces, and text that was destroyed on its way. */
@NullMarked
package jp.machi.core.text;

import org.jspecify.annotations.NullMarked;
