package jp.machi.core.layout;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import jp.machi.core.table.Remark;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * The records of a table that is too long to be held: totals, the header again and the notes at the
 * end are left out as in {@link BodyRows}, told by their shape alone. One record is held back, and
 * rows that may be notes until a record follows.
 */
public final class LongRows implements RowCursor {
  /** Notes below a table; more rows of that shape are records. */
  private static final int NOTES = 50;

  private final RowCursor all;
  private final List<String> header;
  private final String firstName;
  private final Deque<SourceRow> ready = new ArrayDeque<>();
  private final List<SourceRow> maybeNotes = new ArrayList<>();
  private final List<Remark> waiting = new ArrayList<>();
  private @Nullable SourceRow held;

  /**
   * Records of a long table.
   *
   * @param all rows from the first record on
   * @param header names of the columns
   */
  public LongRows(RowCursor all, List<String> header) {
    this.all = all;
    this.header = header;
    this.firstName = header.isEmpty() ? "" : header.getFirst();
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    while (ready.isEmpty()) {
      SourceRow row = all.next();
      if (row == null) {
        return end();
      }
      look(row);
    }
    return ready.poll();
  }

  /** Puts a row where it belongs; what stood before a record is ready when the record has come. */
  private void look(SourceRow row) {
    int first = first(row);
    if (first == row.cells().size()) {
      waiting.addAll(row.remarks());
      return;
    }
    String text = row.cells().get(first);
    if (text.equals(firstName) && isHeader(row)) {
      waiting.add(LayoutRemarks.headerAgain(row.number(), line(row)));
    } else if (mayEndTotal(text) && RowWords.isTotal(text) && isTotal(row, first)) {
      waiting.add(LayoutRemarks.total(row.number(), line(row)));
    } else if (maybeNotes.size() < NOTES && isAlone(row, first) && isNote(text.strip())) {
      maybeNotes.add(row);
    } else {
      record(row);
    }
  }

  private void record(SourceRow row) {
    if (held != null) {
      ready.add(held);
    }
    ready.addAll(maybeNotes);
    maybeNotes.clear();
    held = waiting.isEmpty() ? row : with(row, waiting);
    waiting.clear();
  }

  private @Nullable SourceRow end() {
    for (SourceRow note : maybeNotes) {
      waiting.add(LayoutRemarks.note(note.number(), line(note)));
    }
    maybeNotes.clear();
    SourceRow last = held;
    held = null;
    if (last != null && !waiting.isEmpty()) {
      last = with(last, waiting);
      waiting.clear();
    }
    return last;
  }

  private static SourceRow with(SourceRow row, List<Remark> more) {
    List<Remark> remarks = new ArrayList<>(row.remarks());
    remarks.addAll(more);
    return new SourceRow(row.number(), row.cells(), List.copyOf(remarks));
  }

  private static int first(SourceRow row) {
    int first = 0;
    while (first < row.cells().size() && row.cells().get(first).isBlank()) {
      first++;
    }
    return first;
  }

  /** A look at the last character spares the words for nearly every row. */
  private static boolean mayEndTotal(String text) {
    char last = text.charAt(text.length() - 1);
    return last == '計'
        || last == '数'
        || last == 'l'
        || last == 'L'
        || (last > 0x2FFF && last < 0x3020)
        || "）)]］】".indexOf(last) >= 0;
  }

  private boolean isHeader(SourceRow row) {
    for (int column = 0; column < header.size(); column++) {
      if (!row.cell(column).equals(header.get(column))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTotal(SourceRow row, int first) {
    boolean figures = false;
    for (int column = first + 1; column < row.cells().size(); column++) {
      String cell = row.cells().get(column);
      boolean figure = Figures.read(cell) != null;
      figures |= figure;
      if (!figure && !Figures.isNone(cell)) {
        return false;
      }
    }
    return figures;
  }

  private static boolean isAlone(SourceRow row, int first) {
    for (int column = first + 1; column < row.cells().size(); column++) {
      if (!row.cells().get(column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private boolean isNote(String text) {
    return RowWords.isNote(text) || (header.size() > 2 && RowWords.isSentence(text));
  }

  private static String line(SourceRow row) {
    List<String> filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
    return String.join("｜", filled);
  }

  @Override
  public void close() throws IOException {
    all.close();
  }
}
