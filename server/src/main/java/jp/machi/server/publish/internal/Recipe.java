package jp.machi.server.publish.internal;

import jp.machi.server.catalog.Release;
import jp.machi.server.platform.files.Sha256;
import jp.machi.server.release.Manifest;
import jp.machi.server.release.MappedColumn;
import jp.machi.server.release.Report;

/**
 * What a release is made from and by: source bytes, sheet, kind, edition, mapping and the version
 * of the rules. Publishing by the same recipe again changes nothing.
 */
final class Recipe {
  /** Stands in no name of a sheet, heading or kind. */
  private static final char SEPARATOR = '\0';

  private Recipe() {}

  static String of(Release.Source source, String kind, Report report) {
    StringBuilder text = new StringBuilder();
    text.append(Manifest.SCHEMA).append(SEPARATOR);
    text.append(source.sha256()).append(SEPARATOR).append(source.sheet()).append(SEPARATOR);
    text.append(kind).append(SEPARATOR).append(report.edition()).append(SEPARATOR);
    for (MappedColumn column : report.columns()) {
      text.append(column.name()).append(SEPARATOR).append(column.sourceColumn()).append(SEPARATOR);
    }
    return Sha256.of(text.toString());
  }
}
