package jp.machi.formats.map;

import java.util.List;
import jp.machi.core.table.Remark;
import org.jspecify.annotations.Nullable;

/**
 * A thing on a map as its file has it.
 *
 * @param number counted from 1, as the file counts
 * @param cells attributes in the order of {@link MapLayer#fields()}; may be shorter
 * @param shape null where the file gives none
 * @param heights whether a height other than zero was left out
 * @param measures whether a measure along the line (M) other than zero was left out
 * @param remarks what had to be done to read it
 */
record Feature(
    long number,
    List<String> cells,
    @Nullable Shape shape,
    boolean heights,
    boolean measures,
    List<Remark> remarks) {}
