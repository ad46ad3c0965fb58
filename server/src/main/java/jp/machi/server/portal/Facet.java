package jp.machi.server.portal;

/**
 * A way to see fewer datasets.
 *
 * @param chosen whether only those that have it are shown already
 * @param address where it is chosen, or given up where it is chosen already
 */
record Facet(Label label, long count, String address, boolean chosen) {}
