package jp.machi.core.kanji;

/**
 * One kanji that another can be shrunk to, and on whose word.
 *
 * @param character the character as written, with its variation selector where it has one
 * @param glyph name of the glyph in 文字情報基盤, such as {@code MJ028902}
 * @param candidate the character of JIS X 0213 it can be shrunk to
 * @param table table of the MJ shrink map that says so, in Japanese
 * @param rank order of preference within that table, 1 first; 0 where the table has no order
 * @param hops steps between the two glyphs in that table, 0 where it does not count them
 */
public record Shrink(
    String character, String glyph, String candidate, String table, int rank, int hops) {}
