package jp.machi.formats.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.machi.core.table.Remark;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import org.jspecify.annotations.Nullable;

/**
 * A table of a member of an archive. The member is opened again for each reading and closed after
 * it, so that an archive of many workbooks takes the memory of one.
 *
 * @param file the unpacked member
 * @param index which table of the member this is
 */
record MemberTable(
    Path file,
    int index,
    String name,
    List<String> header,
    long headerRow,
    List<SourceRow> notes,
    List<Remark> remarks)
    implements SourceTable {

  static MemberTable of(Path file, String name, int index, SourceTable table) {
    return new MemberTable(
        file, index, name, table.header(), table.headerRow(), table.notes(), table.remarks());
  }

  @Override
  public RowCursor open() throws IOException {
    SourceFile member = SourceFile.open(file, name);
    try {
      return new Rows(member, member.tables().get(index).open());
    } catch (IOException | RuntimeException e) {
      member.close();
      throw e;
    }
  }

  private record Rows(SourceFile member, RowCursor rows) implements RowCursor {

    @Override
    public @Nullable SourceRow next() throws IOException {
      return rows.next();
    }

    @Override
    public void close() throws IOException {
      try (member) {
        rows.close();
      }
    }
  }
}
