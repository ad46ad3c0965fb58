package jp.machi.search;

import java.util.List;

/**
 * What is known about one dataset for finding it.
 *
 * @param id stable id of the dataset, the key for {@link DatasetIndex#delete(String)}
 * @param title Japanese title
 * @param englishTitle English title, {@code ""} where there is none
 * @param description what the dataset is about
 * @param department who publishes it; a facet
 * @param kind which standard dataset it is, or the city's own word; a facet
 * @param keywords tags and column headings
 * @param body other text, such as the values of a name column
 */
public record DatasetDocument(
    String id,
    String title,
    String englishTitle,
    String description,
    String department,
    String kind,
    List<String> keywords,
    String body) {
  /** Longer than any id of a catalogue, and within what Lucene keeps as one term. */
  public static final int MAX_ID = 500;

  public DatasetDocument {
    if (id.isBlank() || id.length() > MAX_ID) {
      throw new IllegalArgumentException(
          "an id has 1 to " + MAX_ID + " letters, not: " + id.length());
    }
    keywords = List.copyOf(keywords);
  }
}
