/**
 * Personal data in the text of cells: numbers and addresses that belong to one person and must not
 * be published before somebody has decided so.
 *
 * <p>{@link jp.machi.core.personal.Sightings} looks at one text; {@link
 * jp.machi.core.personal.ColumnSightings} weighs what was seen in a whole column, because one in
 * ten numbers of twelve digits passes the check digit of a My Number by chance; {@link
 * jp.machi.core.personal.PersonColumns} knows columns of names and birth dates.
 */
@NullMarked
package jp.machi.core.personal;

import org.jspecify.annotations.NullMarked;
