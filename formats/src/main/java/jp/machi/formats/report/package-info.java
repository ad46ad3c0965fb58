/** What was found in a table, as a file that a clerk works through. */
@org.jspecify.annotations.NullMarked
package jp.machi.formats.report;
