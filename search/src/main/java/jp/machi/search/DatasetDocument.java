package jp.machi.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one dataset for finding it. Texts may be {@code ""}, lists empty.
 *
 * @param id stable id of the dataset, the key for {@link DatasetIndex#delete(String)}
 * @param title Japanese title
 * @param englishTitle English title
 * @param description what the dataset is about
 * @param keywords tags, themes and the standard's name
 * @param headings names of the columns
 * @param places towns, wards and the like that the dataset is about
 * @param body other text, such as what the rows say
 * @param facets exact values
 * @param dueAt from when on the next update is late; null where none is promised
 */
public record DatasetDocument(
    String id,
    String title,
    String englishTitle,
    String description,
    List<String> keywords,
    List<String> headings,
    List<String> places,
    String body,
    Map<Facet, List<String>> facets,
    @Nullable Instant dueAt) {
  /** Longer than any id of a catalogue, and within what Lucene keeps as one term. */
  public static final int MAX_ID = 500;

  public DatasetDocument {
    if (id.isBlank() || id.length() > MAX_ID) {
      throw new IllegalArgumentException(
          "an id has 1 to " + MAX_ID + " letters, not: " + id.length());
    }
    keywords = List.copyOf(keywords);
    headings = List.copyOf(headings);
    places = List.copyOf(places);
    facets = Map.copyOf(facets);
  }

  /** A dataset of which only the title is known; the other parts are added by {@code with…}. */
  public static DatasetDocument titled(String id, String title) {
    return new DatasetDocument(
        id, title, "", "", List.of(), List.of(), List.of(), "", Map.of(), null);
  }

  /** The same with another title. */
  public DatasetDocument withTitle(String text) {
    return new DatasetDocument(
        id, text, englishTitle, description, keywords, headings, places, body, facets, dueAt);
  }

  /** The same with a description. */
  public DatasetDocument withDescription(String text) {
    return new DatasetDocument(
        id, title, englishTitle, text, keywords, headings, places, body, facets, dueAt);
  }

  /** The same with an English title. */
  public DatasetDocument withEnglishTitle(String text) {
    return new DatasetDocument(
        id, title, text, description, keywords, headings, places, body, facets, dueAt);
  }

  /** The same with keywords. */
  public DatasetDocument withKeywords(List<String> texts) {
    return new DatasetDocument(
        id, title, englishTitle, description, texts, headings, places, body, facets, dueAt);
  }

  /** The same with names of columns. */
  public DatasetDocument withHeadings(List<String> texts) {
    return new DatasetDocument(
        id, title, englishTitle, description, keywords, texts, places, body, facets, dueAt);
  }

  /** The same with places and the text of its rows. */
  public DatasetDocument withRows(List<String> towns, String text) {
    return new DatasetDocument(
        id, title, englishTitle, description, keywords, headings, towns, text, facets, dueAt);
  }

  /** The same with exact values. */
  public DatasetDocument withFacets(Map<Facet, List<String>> values) {
    return new DatasetDocument(
        id, title, englishTitle, description, keywords, headings, places, body, values, dueAt);
  }

  /** The same with the moment from which on its next update is late. */
  public DatasetDocument withDueAt(Optional<Instant> due) {
    return new DatasetDocument(
        id,
        title,
        englishTitle,
        description,
        keywords,
        headings,
        places,
        body,
        facets,
        due.orElse(null));
  }

  /** The values of a facet, each once. */
  List<String> values(Facet facet) {
    return facets.getOrDefault(facet, List.of()).stream()
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }
}
