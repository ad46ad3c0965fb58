/** Whole folders of files through the whole server, compared with what is in the files. */
@NullMarked
package jp.machi.server.corpus;

import org.jspecify.annotations.NullMarked;
