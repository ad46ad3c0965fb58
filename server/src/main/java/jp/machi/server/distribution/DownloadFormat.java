package jp.machi.server.distribution;

/** A format in which a release can be downloaded. */
public enum DownloadFormat {
  /** UTF-8, with a byte order mark for Excel where asked. */
  CSV("csv", "text/csv;charset=UTF-8"),
  /** Excel workbook. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** Array of objects. */
  JSON("json", "application/json"),
  /** Points (RFC 7946); only for tables that have coordinates. */
  GEOJSON("geojson", "application/geo+json"),
  /** The release as it is stored. */
  PARQUET("parquet", "application/vnd.apache.parquet");

  private final String extension;
  private final String contentType;

  DownloadFormat(String extension, String contentType) {
    this.extension = extension;
    this.contentType = contentType;
  }

  /** File name extension without dot. */
  public String extension() {
    return extension;
  }

  /** Media type with charset where it is text. */
  public String contentType() {
    return contentType;
  }
}
