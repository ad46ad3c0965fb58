/** Readers of single values: one cell in, its standard form or a reason out. */
@NullMarked
package jp.machi.core.value;

import org.jspecify.annotations.NullMarked;
