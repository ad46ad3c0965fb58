package jp.machi.formats.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Collections;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.UnreadableSourceException;
import org.jspecify.annotations.Nullable;

/** The records of a text file, each with the line where it starts. */
final class CsvRows implements RowCursor {
  private final WatchedReader reader;
  private final Records records = new Records();
  private final CsvReader<SourceRow> csv;
  private final CloseableIterator<SourceRow> iterator;

  CsvRows(Reader text, char separator) {
    this.reader = new WatchedReader(text);
    this.csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(Limits.RECORD_CHARACTERS)
            .build(records, reader);
    this.iterator = csv.iterator();
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    try {
      return iterator.hasNext() ? iterator.next() : null;
    } catch (CsvParseException | UncheckedIOException e) {
      throw refusal(e);
    }
  }

  private IOException refusal(RuntimeException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableSourceException refusal) {
        return refusal;
      }
      if (cause instanceof CharacterCodingException) {
        return Refusal.at("text.undecodable", records.line());
      }
    }
    if (fault instanceof UncheckedIOException io) {
      return new IOException(io);
    }
    if (reader.ended) {
      return Refusal.at("csv.unclosed_quote", records.line());
    }
    // FastCSV tells its two other faults apart in its message only.
    boolean full = String.valueOf(fault.getMessage()).startsWith("The maximum buffer size");
    return full
        ? Refusal.limit("csv.record_too_long", records.line(), Limits.RECORD_CHARACTERS)
        : Refusal.at("csv.text_after_quote", records.line());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  /** Knows whether the text came to its end. */
  private static final class WatchedReader extends FilterReader {
    private boolean ended;

    WatchedReader(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      ended |= read < 0;
      return read;
    }
  }

  /** Makes rows of fields without a step between. */
  private static final class Records extends AbstractBaseCsvCallbackHandler<SourceRow> {
    private String[] cells = new String[64];

    long line() {
      return getStartingLineNumber();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      if (index >= Limits.COLUMNS) {
        throw tooMuch("table.too_many_columns", Limits.COLUMNS);
      }
      if (length > Limits.CELL_LENGTH) {
        throw tooMuch("table.cell_too_long", Limits.CELL_LENGTH);
      }
      if (index == cells.length) {
        cells = Arrays.copyOf(cells, index * 2);
      }
      cells[index] = length == 0 ? "" : new String(buffer, offset, length);
    }

    @Override
    protected SourceRow buildRecord() {
      String[] row = Arrays.copyOf(cells, getFieldCount());
      return new SourceRow(line(), Collections.unmodifiableList(Arrays.asList(row)));
    }

    private UncheckedIOException tooMuch(String code, long limit) {
      return new UncheckedIOException(Refusal.limit(code, line(), limit));
    }
  }
}
