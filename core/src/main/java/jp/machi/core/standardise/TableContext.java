package jp.machi.core.standardise;

import jp.machi.core.gazetteer.Reference;
import jp.machi.core.mapping.Sample;

/**
 * What is known about a table besides its columns.
 *
 * @param sample its first rows
 * @param months the months that its days lie in, as far as it says
 * @param reference what is known about places
 */
record TableContext(Sample sample, ListMonths months, Reference reference) {}
