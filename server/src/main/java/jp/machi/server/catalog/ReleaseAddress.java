package jp.machi.server.catalog;

import java.util.regex.Pattern;

/**
 * Name of a release by its content: SHA-256 of its canonical manifest, which holds the SHA-256 of
 * its data.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record ReleaseAddress(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /**
   * An address of that text.
   *
   * @throws IllegalArgumentException where the text is not of the form
   */
  public ReleaseAddress {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a release address");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
