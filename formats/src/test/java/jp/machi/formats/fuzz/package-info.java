/**
 * Every parser against bytes that nobody expects: as tests with seeds and their mutations, and with
 * Jazzer for as long as one likes ({@code ./machi fuzz}).
 */
@NullMarked
package jp.machi.formats.fuzz;

import org.jspecify.annotations.NullMarked;
