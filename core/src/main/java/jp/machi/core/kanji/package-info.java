/** Kanji beyond the common sets: what they could be shrunk to, and by whose table. */
@org.jspecify.annotations.NullMarked
package jp.machi.core.kanji;
