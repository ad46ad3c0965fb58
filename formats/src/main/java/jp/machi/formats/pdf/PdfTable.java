package jp.machi.formats.pdf;

import java.util.List;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;

/**
 * A table of a PDF file: every row, the header among them, numbered from 1 over all its pages.
 *
 * @param page 1-based page where it begins
 * @param remarks what was done so that it could be read; never empty, for a PDF is always compared
 *     with its original
 */
public record PdfTable(int page, List<SourceRow> rows, List<Remark> remarks) {}
