package jp.machi.server.ckan.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.machi.server.catalog.Theme;
import org.springframework.stereotype.Component;

/** Actions about themes, which are groups in CKAN. */
@Component
class GroupActions implements Action.Group {
  private final Entries entries;
  private final PackageDicts packages;

  GroupActions(Entries entries, PackageDicts packages) {
    this.entries = entries;
    this.packages = packages;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(
            "group_list",
            "Names of the themes. all_fields; groups: only these names; sort: name, title or"
                + " package_count, asc or desc; limit, offset.",
            (parameters, _) -> list(parameters)),
        new Action(
            "group_show",
            "One theme. id: its name or UUID; include_datasets: its packages too.",
            this::show));
  }

  private Object list(Parameters parameters) {
    Map<Theme, Long> counts = counts();
    List<String> only = parameters.texts("groups");
    ListOrder order = ListOrder.parse(parameters.text("sort"));
    List<Theme> found =
        Arrays.stream(Theme.values())
            .filter(theme -> only.isEmpty() || only.contains(Themes.name(theme)))
            .sorted(
                order.comparator(
                    Themes::name, Theme::japanese, theme -> counts.getOrDefault(theme, 0L)))
            .skip(parameters.number("offset", 0, ListOrder.FURTHEST))
            .limit(parameters.number("limit", ListOrder.FURTHEST, ListOrder.FURTHEST))
            .toList();
    return parameters.flag("all_fields", false)
        ? found.stream().map(theme -> dict(theme, counts.getOrDefault(theme, 0L))).toList()
        : found.stream().map(Themes::name).toList();
  }

  private Object show(Parameters parameters, Site site) {
    Theme theme = Themes.find(parameters.required("id")).orElseThrow(ActionException::notFound);
    List<Entry> having =
        entries.all().stream().filter(entry -> entry.metadata().themes().contains(theme)).toList();
    Dict dict = dict(theme, having.size());
    if (parameters.flag("include_datasets", false)) {
      dict.put("packages", packages.of(having, site));
    }
    return dict;
  }

  private Map<Theme, Long> counts() {
    Map<Theme, Long> counts = new EnumMap<>(Theme.class);
    entries
        .all()
        .forEach(entry ->
            entry.metadata().themes().forEach(theme -> counts.merge(theme, 1L, Long::sum)));
    return counts;
  }

  private static Dict dict(Theme theme, long count) {
    Dict dict = Themes.inPackage(theme);
    dict.put("approval_status", "approved");
    dict.put("image_url", "");
    dict.put("is_organization", false);
    dict.put("num_followers", 0);
    dict.put("package_count", count);
    dict.put("state", "active");
    dict.put("type", "group");
    dict.put("users", List.of());
    dict.put("groups", List.of());
    dict.put("tags", List.of());
    dict.put("extras", List.of());
    return dict;
  }
}
