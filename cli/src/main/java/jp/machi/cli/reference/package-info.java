/** {@code machi reference}: what is known about places, and importing a city's own tables. */
@NullMarked
package jp.machi.cli.reference;

import org.jspecify.annotations.NullMarked;
