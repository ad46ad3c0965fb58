/** {@code machi standards}: the datasets of the standard, and how a city adds its own. */
@NullMarked
package jp.machi.cli.standards;

import org.jspecify.annotations.NullMarked;
