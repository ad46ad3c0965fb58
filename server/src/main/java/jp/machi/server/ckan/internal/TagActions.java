package jp.machi.server.ckan.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Actions about tags. */
@Component
class TagActions implements Action.Group {
  private final Entries entries;
  private final PackageDicts packages;

  TagActions(Entries entries, PackageDicts packages) {
    this.entries = entries;
    this.packages = packages;
  }

  /** As it stands in a package. */
  static Dict dict(String tag) {
    Dict dict = new Dict();
    dict.put("display_name", tag);
    dict.put("id", Tags.id(tag).toString());
    dict.put("name", tag);
    dict.put("state", "active");
    dict.put("vocabulary_id", null);
    return dict;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(
            "tag_list",
            "Names of the tags that packages have. query: what the name contains; all_fields.",
            (parameters, _) -> list(parameters)),
        new Action(
            "tag_show",
            "One tag. id: its name or UUID; include_datasets.",
            (parameters, site) -> show(parameters, site)));
  }

  private Object list(Parameters parameters) {
    refuseVocabulary(parameters);
    String part = parameters.text("query").toLowerCase(Locale.ROOT);
    List<String> tags =
        used().stream().filter(tag -> tag.toLowerCase(Locale.ROOT).contains(part)).toList();
    return parameters.flag("all_fields", false)
        ? tags.stream().map(TagActions::dict).toList()
        : tags;
  }

  private Object show(Parameters parameters, Site site) {
    refuseVocabulary(parameters);
    String id = parameters.required("id");
    String found =
        used().stream()
            .filter(tag -> tag.equals(id) || Tags.id(tag).toString().equalsIgnoreCase(id))
            .findFirst()
            .orElseThrow(ActionException::notFound);
    Dict dict = dict(found);
    if (parameters.flag("include_datasets", false)) {
      dict.put(
          "packages",
          packages.of(
              entries.all().stream().filter(entry -> entry.tags().contains(found)).toList(), site));
    }
    return dict;
  }

  /** Tags here are free words; there are no lists of them. */
  private static void refuseVocabulary(Parameters parameters) {
    if (parameters.has("vocabulary_id")) {
      throw ActionException.notFound();
    }
  }

  private Set<String> used() {
    Set<String> tags = new TreeSet<>();
    entries.all().forEach(entry -> tags.addAll(entry.tags()));
    return tags;
  }
}
