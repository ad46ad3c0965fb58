package jp.machi.server.ckan.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.machi.server.catalog.Licence;
import jp.machi.server.catalog.Licences;

/**
 * Licences under the ids that CKAN ships ({@code ckan/model/license.py}), by which aggregators such
 * as BODIK's know what they may take in; others keep their own, in lower case.
 */
final class CkanLicences {
  private static final Map<String, String> SHIPPED =
      Map.of(
          "CC-BY-4.0", "cc-by",
          "CC-BY-SA-4.0", "cc-by-sa",
          "CC0-1.0", "cc-zero",
          "ODC-BY-1.0", "odc-by",
          "ODbL-1.0", "odc-odbl");

  private CkanLicences() {}

  static String id(Licence licence) {
    return SHIPPED.getOrDefault(licence.id(), licence.id().toLowerCase(Locale.ROOT));
  }

  /** Every licence that Machi knows. */
  static List<Dict> all() {
    return Licences.all().stream().map(CkanLicences::described).toList();
  }

  private static Dict described(Licence licence) {
    Dict dict = new Dict();
    dict.put("domain_content", licence.open());
    dict.put("domain_data", licence.open());
    dict.put("domain_software", false);
    dict.put("family", "");
    dict.put("id", id(licence));
    dict.put("is_generic", false);
    dict.put("is_okd_compliant", licence.open());
    dict.put("is_osi_compliant", false);
    dict.put("maintainer", "");
    dict.put("od_conformance", licence.open() ? "approved" : "not reviewed");
    dict.put("osd_conformance", "not reviewed");
    dict.put("status", "active");
    dict.put("title", licence.japanese());
    dict.put("url", licence.url());
    return dict;
  }
}
