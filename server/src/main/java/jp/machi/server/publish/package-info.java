/** Intake: a file goes in, releases come out, or the reasons why not. */
@NullMarked
package jp.machi.server.publish;

import org.jspecify.annotations.NullMarked;
