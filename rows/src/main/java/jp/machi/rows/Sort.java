package jp.machi.rows;

/** Order by one column; empty cells come last either way. */
public record Sort(int column, boolean descending) {}
