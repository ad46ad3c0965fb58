package jp.machi.server.ckan.internal;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Keywords as tags. CKAN takes a package in only where each tag has 2 to 100 letters, digits,
 * blanks, hyphens, underscores and dots ({@code tag_name_validator}), so other characters become
 * hyphens, and what is too short is left out; the keywords as they are stand among the extras.
 */
final class Tags {
  private static final Pattern NO_TAG = Pattern.compile("[^\\p{L}\\p{N}\\p{M} _.-]+");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;

  private Tags() {}

  static List<String> of(Collection<String> keywords) {
    return keywords.stream()
        .map(word -> NO_TAG.matcher(word.strip()).replaceAll("-"))
        .map(word -> word.substring(0, Math.min(word.length(), LONGEST)).strip())
        .filter(word -> word.length() >= SHORTEST)
        .distinct()
        .toList();
  }

  /** Tags are words; the same word is the same tag in every catalogue. */
  static UUID id(String tag) {
    return UUID.nameUUIDFromBytes(("tag/" + tag).getBytes(StandardCharsets.UTF_8));
  }
}
