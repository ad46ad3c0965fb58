/**
 * Search over a catalogue of datasets in Japanese and English.
 *
 * <p>{@link jp.machi.search.DatasetIndex} is the door: it takes {@link
 * jp.machi.search.DatasetDocument}s and answers {@link jp.machi.search.SearchRequest}s. What a
 * person typed is text, never a query language.
 */
@NullMarked
package jp.machi.search;

import org.jspecify.annotations.NullMarked;
