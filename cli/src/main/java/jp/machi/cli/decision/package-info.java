/** The decisions file of a dataset, as commands without a server read it and add to it. */
@NullMarked
package jp.machi.cli.decision;

import org.jspecify.annotations.NullMarked;
