package jp.machi.server.rows;

/** Order by one column; empty cells come last either way. */
public record RowSort(String column, boolean descending) {}
