package jp.machi.server.catalog;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What persons say about a dataset, beside what its releases say themselves. Texts may be {@code
 * ""}, lists empty.
 *
 * @param description what it is, in Japanese; may have several lines
 * @param keywords each once, in the order given
 * @param frequency how often it is promised to be updated; empty where nothing is promised
 * @param coverage the time that the data are about
 * @param area the place that the data are about, in words, such as 中原区; the places of a release are
 *     measured and stand in {@link Release#extent()}
 * @param documents pages that explain the data
 * @param applications what somebody made with the data
 * @param remarks anything else
 * @param filled names of the components above that Machi filled in by itself at the first release
 *     and nobody has changed since
 */
public record DatasetMetadata(
    String description,
    List<String> keywords,
    List<Theme> themes,
    Optional<UpdateFrequency> frequency,
    Contact contact,
    Optional<Coverage> coverage,
    String area,
    List<Link> documents,
    List<Link> applications,
    String remarks,
    Set<String> filled) {

  /** Where nobody has said anything. */
  public static final DatasetMetadata EMPTY =
      new DatasetMetadata(
          "",
          List.of(),
          List.of(),
          Optional.empty(),
          Contact.NONE,
          Optional.empty(),
          "",
          List.of(),
          List.of(),
          "",
          Set.of());

  public DatasetMetadata {
    keywords = List.copyOf(keywords);
    themes = List.copyOf(themes);
    documents = List.copyOf(documents);
    applications = List.copyOf(applications);
    filled = Collections.unmodifiableSet(new TreeSet<>(filled));
  }

  /** The same with other marks. */
  public DatasetMetadata filled(Set<String> marks) {
    return new DatasetMetadata(
        description,
        keywords,
        themes,
        frequency,
        contact,
        coverage,
        area,
        documents,
        applications,
        remarks,
        marks);
  }

  /**
   * Whom to ask.
   *
   * @param name of the office
   * @param extension number of the telephone inside the office
   * @param formUrl address of a form
   * @param note anything else, such as hours
   */
  public record Contact(
      String name, String email, String phone, String extension, String formUrl, String note) {
    /** Nobody is named. */
    public static final Contact NONE = new Contact("", "", "", "", "", "");

    /** Whether nobody is named. */
    public boolean none() {
      return equals(NONE);
    }
  }

  /**
   * A time from a day to a day, both included.
   *
   * @param from null where it has no beginning
   * @param to null where it has no end
   */
  public record Coverage(@Nullable LocalDate from, @Nullable LocalDate to) {

    /**
     * A time that has one end at least.
     *
     * @throws IllegalArgumentException where it has none, or ends before it begins
     */
    public Coverage {
      if (from == null ? to == null : to != null && to.isBefore(from)) {
        throw new IllegalArgumentException("not a time");
      }
    }

    /** As ISO 8601-2 writes it, such as {@code 2026-04-01/2027-03-31} or {@code 2026-04-01/..}. */
    @Override
    public String toString() {
      return (from == null ? ".." : from) + "/" + (to == null ? ".." : to);
    }
  }

  /** A page elsewhere. */
  public record Link(String title, String url) {}
}
