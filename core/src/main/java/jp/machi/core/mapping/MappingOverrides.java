package jp.machi.core.mapping;

import java.util.Map;
import java.util.Optional;

/**
 * What a person decided about a layout; wins over everything that is recognised.
 *
 * @param standardId dataset of the standard, or {@code none} for a generic table
 * @param itemByHeading item name by source heading; an empty name keeps the column as it is
 */
public record MappingOverrides(Optional<String> standardId, Map<String, String> itemByHeading) {
  /** Nothing decided. */
  public static final MappingOverrides NONE = new MappingOverrides(Optional.empty(), Map.of());

  public MappingOverrides {
    itemByHeading = Map.copyOf(itemByHeading);
  }
}
