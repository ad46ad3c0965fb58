package jp.machi.server.catalog;

/**
 * Exact numbers of findings by severity.
 *
 * @param blocking always 0 for a release
 */
public record FindingCounts(long blocking, long errors, long warnings, long fixed) {}
