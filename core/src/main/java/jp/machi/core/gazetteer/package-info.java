/**
 * Names of places as data: towns with their postal codes and coordinates, outlines of
 * municipalities, and the folding under which two spellings of a name are one.
 */
@NullMarked
package jp.machi.core.gazetteer;

import org.jspecify.annotations.NullMarked;
