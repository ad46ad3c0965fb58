/**
 * What a named person decided about findings: that a kind of them may stand, in one file or from
 * now on. Decisions never hide anything; they say who answers for it.
 */
@NullMarked
package jp.machi.core.decision;

import org.jspecify.annotations.NullMarked;
