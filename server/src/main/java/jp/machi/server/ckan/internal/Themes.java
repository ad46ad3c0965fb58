package jp.machi.server.ckan.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.machi.server.catalog.Theme;

/** The themes as groups. They are the same in every city, and so are their ids. */
final class Themes {
  private Themes() {}

  /** Its place in addresses, such as {@code land-weather}. */
  static String name(Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static UUID id(Theme theme) {
    return UUID.nameUUIDFromBytes(("theme/" + name(theme)).getBytes(StandardCharsets.UTF_8));
  }

  /** The theme of that name or id. */
  static Optional<Theme> find(String nameOrId) {
    return Arrays.stream(Theme.values())
        .filter(theme ->
            name(theme).equals(nameOrId) || id(theme).toString().equalsIgnoreCase(nameOrId))
        .findFirst();
  }

  /** As it stands in a package. */
  static Dict inPackage(Theme theme) {
    Dict group = new Dict();
    group.put("description", theme.english());
    group.put("display_name", theme.japanese());
    group.put("id", id(theme).toString());
    group.put("image_display_url", "");
    group.put("name", name(theme));
    group.put("title", theme.japanese());
    return group;
  }
}
