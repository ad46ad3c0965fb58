package jp.machi.server.ckan.internal;

import java.util.List;
import org.springframework.stereotype.Component;

/** Actions about the site as a whole. */
@Component
class SiteActions implements Action.Group {
  /** The CKAN whose answers these are; programs look at it to know what to expect. */
  private static final String VERSION = "2.10.4";

  @Override
  public List<Action> actions() {
    return List.of(
        new Action("site_read", "Whether the site may be read: true.", (_, _) -> true),
        new Action(
            "status_show", "Name, address and version of the site.", (_, site) -> status(site)),
        new Action(
            "license_list", "The licences that are known here.", (_, _) -> CkanLicences.all()));
  }

  private static Object status(Site site) {
    Dict status = new Dict();
    status.put("ckan_version", VERSION);
    status.put("site_url", site.base());
    status.put("site_description", "自治体のオープンデータ");
    status.put("site_title", "Machi");
    status.put("error_emails_to", null);
    status.put("locale_default", "ja");
    status.put("extensions", List.of("datastore"));
    return status;
  }
}
