package jp.machi.rows;

import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnProjection;
import java.util.Optional;

/**
 * One column of a Parquet file, batch by batch. Hardwood 1.0 takes a dot in a name, as in 学区No.,
 * for a path into a structure and does not find the column, even by its index; such a column is
 * read together with all others.
 */
final class Batches implements AutoCloseable {
  private final ColumnReader reader;
  private final Optional<ColumnReaders> all;

  private Batches(ColumnReader reader, Optional<ColumnReaders> all) {
    this.reader = reader;
    this.all = all;
  }

  static Batches of(ParquetFileReader file, int index) {
    if (file.getFileSchema().getColumn(index).name().indexOf('.') < 0) {
      return new Batches(file.columnReader(index), Optional.empty());
    }
    ColumnReaders all = file.columnReaders(ColumnProjection.all());
    return new Batches(all.getColumnReader(index), Optional.of(all));
  }

  /** What holds the values of the batch. */
  ColumnReader reader() {
    return reader;
  }

  /** Goes to the next batch; false where there is none. */
  boolean next() {
    return all.map(ColumnReaders::nextBatch).orElseGet(reader::nextBatch);
  }

  @Override
  public void close() {
    all.ifPresentOrElse(ColumnReaders::close, reader::close);
  }
}
