package jp.machi.server.catalog.internal;

/** What the readers of releases select, for {@link CatalogRows}. */
final class ReleaseSql {
  static final String RELEASES =
      """
      SELECT r.dataset_id, r.number, r.address, r.published_at, r.row_count,
             r.columns::text AS columns, r.cells_repaired, r.errors, r.warnings, r.fixed,
             r.source_name, r.source_sheet, r.source_sha256, r.source_format, r.encoding, r.edition,
             r.verified, r.west, r.south, r.east, r.north, r.withdrawn_at, r.withdrawn_reason,
             d.withdrawn_at AS dataset_withdrawn_at, d.withdrawn_reason AS dataset_withdrawn_reason
        FROM catalog.release r
        JOIN catalog.dataset d ON d.id = r.dataset_id
       WHERE r.dataset_id = :id
      """;

  private ReleaseSql() {}
}
