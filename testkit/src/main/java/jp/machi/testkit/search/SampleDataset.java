package jp.machi.testkit.search;

import java.util.List;

/**
 * A dataset of the made-up catalogue.
 *
 * @param headings names of its columns
 * @param places towns and wards that its rows name
 * @param texts what its rows say otherwise
 */
public record SampleDataset(
    String id,
    String title,
    String englishTitle,
    String description,
    String department,
    String theme,
    List<String> keywords,
    List<String> headings,
    List<String> places,
    String texts) {
  public SampleDataset {
    keywords = List.copyOf(keywords);
    headings = List.copyOf(headings);
    places = List.copyOf(places);
  }
}
