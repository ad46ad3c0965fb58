package jp.machi.core.rule;

/**
 * A rule about headings or about a whole column; each has its own way of looking. Its examples are
 * small tables as those of a {@link RowRule}.
 */
public non-sealed interface TableRule extends Rule {}
