package jp.machi.server.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stable id of a dataset and its place in addresses, such as {@code public-toilet-k3v7qa}.
 *
 * @param value lower-case ASCII letters, digits and single hyphens, at most 64 characters
 */
public record DatasetId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

  /**
   * An id of that text.
   *
   * @throws IllegalArgumentException where the text is not of the form
   */
  public DatasetId {
    if (!isId(value)) {
      throw new IllegalArgumentException("not a dataset id");
    }
  }

  /** Whether a text has the form of an id. */
  public static boolean isId(String text) {
    return FORM.matcher(text).matches();
  }

  /** The id of that text, empty where the text is not of the form. */
  public static Optional<DatasetId> find(String text) {
    return isId(text) ? Optional.of(new DatasetId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
