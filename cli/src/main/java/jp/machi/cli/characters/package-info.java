/** The command that tells what a kanji may be shrunk to. */
@org.jspecify.annotations.NullMarked
package jp.machi.cli.characters;
