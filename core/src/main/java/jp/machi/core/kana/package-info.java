/** Readings: kana from one script into the other and into Latin letters. */
@org.jspecify.annotations.NullMarked
package jp.machi.core.kana;
