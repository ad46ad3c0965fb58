package jp.machi.server.ckan.internal;

import java.util.List;
import jp.machi.server.catalog.Organisation;

/** Departments as organisations. */
final class OrganisationDicts {
  private OrganisationDicts() {}

  /** As it stands in a package. */
  static Dict inPackage(Organisation organisation) {
    Dict dict = new Dict();
    dict.put("id", organisation.uuid().toString());
    dict.put("name", organisation.id());
    dict.put("title", organisation.name());
    dict.put("type", "organization");
    dict.put("description", organisation.details().description());
    dict.put("image_url", "");
    dict.put("created", CkanTime.of(organisation.createdAt()));
    dict.put("is_organization", true);
    dict.put("approval_status", "approved");
    dict.put("state", "active");
    return dict;
  }

  /** As it stands by itself. */
  static Dict whole(Organisation organisation, long packages) {
    Dict dict = inPackage(organisation);
    dict.put("display_name", organisation.name());
    dict.put("image_display_url", "");
    dict.put("num_followers", 0);
    dict.put("package_count", packages);
    dict.put("users", List.of());
    dict.put("groups", List.of());
    dict.put("tags", List.of());
    dict.put("extras", List.of());
    return dict;
  }
}
