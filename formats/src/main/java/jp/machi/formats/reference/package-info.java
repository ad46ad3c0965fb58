/**
 * A city's own tables of places: importing lists of towns and outlines, and the folder they are in.
 */
@NullMarked
package jp.machi.formats.reference;

import org.jspecify.annotations.NullMarked;
