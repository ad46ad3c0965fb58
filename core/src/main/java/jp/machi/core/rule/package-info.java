/** Findings: what is wrong or was repaired in a table, and the rules that say so. */
@NullMarked
package jp.machi.core.rule;

import org.jspecify.annotations.NullMarked;
