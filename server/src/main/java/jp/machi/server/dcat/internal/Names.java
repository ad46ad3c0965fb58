package jp.machi.server.dcat.internal;

import java.util.Locale;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.Theme;
import jp.machi.server.distribution.DownloadFormat;

/**
 * What things are called in graphs. Nothing has a name that a new release would change: harvesters
 * know datasets and distributions again by these. Nothing is without a name either, so that the
 * same catalogue is the same text each time.
 *
 * @param base address before every path, without a slash at its end
 */
record Names(String base) {
  /** Tables of the EU's Publications Office, which DCAT-AP asks for. */
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  String catalogue() {
    return base + "/";
  }

  /** Who publishes the catalogue. */
  String city() {
    return base + "/#city";
  }

  /** The dataset, which is also its page. */
  String dataset(Dataset dataset) {
    return base + "/datasets/" + dataset.id();
  }

  String distribution(Dataset dataset, DownloadFormat format) {
    return dataset(dataset) + "#" + format.extension();
  }

  /** Something that belongs to a dataset, such as {@code contact}. */
  String part(Dataset dataset, String part) {
    return dataset(dataset) + "#" + part;
  }

  String department(String id) {
    return base + "/api/v1/organisations/" + id;
  }

  /** One of the 17 fields. */
  String theme(Theme theme) {
    return themes() + "#" + theme.name().toLowerCase(Locale.ROOT);
  }

  String themes() {
    return base + "/api/v1/themes";
  }

  static String authority(String table, String code) {
    return AUTHORITY + table + "/" + code;
  }

  static String mediaType(DownloadFormat format) {
    String type = format.contentType();
    return MEDIA_TYPES + type.substring(0, (type + ";").indexOf(';'));
  }
}
