package jp.machi.server.ckan.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.stereotype.Component;

/** Actions about resources. */
@Component
class ResourceActions implements Action.Group {
  /** What of a resource can be searched by. */
  private static final List<String> FIELDS =
      List.of("id", "name", "format", "url", "mimetype", "description", "package_id");

  private static final int MOST_TERMS = 10;

  private final Entries entries;
  private final Resources resources;
  private final PackageDicts packages;

  ResourceActions(Entries entries, Resources resources, PackageDicts packages) {
    this.entries = entries;
    this.resources = resources;
    this.packages = packages;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action("resource_show", "One resource. id: its UUID.", this::show),
        new Action(
            "resource_search",
            "Resources. query: field:text or a list of such, all of which must hold; fields are"
                + " id, name, format, url, mimetype, description and package_id; offset, limit.",
            this::search));
  }

  private Object show(Parameters parameters, Site site) {
    String id = parameters.required("id");
    return Entries.uuid(id)
        .flatMap(resources::findOwner)
        .map(entry -> of(List.of(entry), site))
        .orElse(List.of())
        .stream()
        .filter(resource -> id.equalsIgnoreCase(resource.text("id")))
        .findFirst()
        .orElseThrow(ActionException::notFound);
  }

  private Object search(Parameters parameters, Site site) {
    List<String> terms = parameters.texts("query");
    if (terms.isEmpty()) {
      throw ActionException.invalid("query", "Missing value");
    }
    if (terms.size() > MOST_TERMS) {
      throw ActionException.invalid("query", "Too long");
    }
    List<Term> wanted = terms.stream().map(ResourceActions::term).toList();
    List<Dict> found =
        of(entries.all(), site).stream()
            .filter(resource -> wanted.stream().allMatch(term -> term.fits(resource)))
            .toList();
    Dict answer = new Dict();
    answer.put("count", found.size());
    answer.put(
        "results",
        found.stream()
            .skip(parameters.number("offset", 0, ListOrder.FURTHEST))
            .limit(parameters.number("limit", PageRequest.MAX_LIMIT, PageRequest.MAX_LIMIT))
            .toList());
    return answer;
  }

  private static Term term(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw ActionException.invalid("query", "Must be <field>:<value>");
    }
    String field = text.substring(0, colon).strip();
    if (!FIELDS.contains(field)) {
      throw ActionException.invalid("query", "Field not recognised");
    }
    return new Term(field, text.substring(colon + 1).strip().toLowerCase(Locale.ROOT));
  }

  private List<Dict> of(List<Entry> some, Site site) {
    List<Dict> all = new ArrayList<>();
    some.forEach(entry -> all.addAll(packages.resources(entry, site)));
    return all;
  }

  /** A field and what it contains, in lower case. */
  private record Term(String field, String text) {
    boolean fits(Dict resource) {
      return resource.text(field).toLowerCase(Locale.ROOT).contains(text);
    }
  }
}
