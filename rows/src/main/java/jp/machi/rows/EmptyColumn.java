package jp.machi.rows;

import org.jspecify.annotations.Nullable;

/** A column without any value. */
record EmptyColumn(int rows) implements StoredColumn {

  @Override
  public @Nullable Object cell(int row) {
    return null;
  }

  @Override
  public boolean isFilled(int row) {
    return false;
  }

  @Override
  public long hash(int row) {
    return 0;
  }

  @Override
  public boolean isSame(int row, StoredColumn other, int otherRow) {
    return !other.isFilled(otherRow);
  }

  @Override
  public Selection filled() {
    return new Selection(rows);
  }

  @Override
  public Selection compared(Filter.Operator operator, Object value) {
    return new Selection(rows);
  }

  @Override
  public Selection containing(Needle needle) {
    return new Selection(rows);
  }

  @Override
  public int[] ranks() {
    return new int[rows];
  }

  @Override
  public int distinct() {
    return 0;
  }

  @Override
  public Object value(int rank) {
    throw new IndexOutOfBoundsException(rank);
  }
}
