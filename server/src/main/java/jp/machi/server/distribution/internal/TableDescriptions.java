package jp.machi.server.distribution.internal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.Licence;
import jp.machi.server.catalog.Licences;
import jp.machi.server.catalog.Release;

/**
 * What the columns of a released CSV hold, for programs: as CSVW (W3C Metadata Vocabulary for
 * Tabular Data, 2015) and as a Data Package (version 2).
 */
final class TableDescriptions {
  private static final String LANGUAGE = "ja";

  private TableDescriptions() {}

  /** The metadata document beside a CSV; its headings are the titles of the columns. */
  static Map<String, Object> csvw(Dataset dataset, Release release) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", LANGUAGE)));
    document.put("url", csv(dataset));
    document.put("dc:title", dataset.title());
    document.put("dc:publisher", dataset.department());
    document.put(
        "dc:modified",
        typed(release.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString()));
    Licence licence = Licences.of(dataset.licence());
    if (licence.known()) {
      document.put("dc:license", Map.of("@id", licence.url()));
    }
    document.put(
        "dialect", Map.of("encoding", "utf-8", "header", true, "lineTerminators", List.of("\r\n")));
    List<Map<String, Object>> columns = new ArrayList<>();
    for (Column column : release.columns()) {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("titles", column.name());
      described.put("datatype", csvwType(column.type()));
      columns.add(described);
    }
    document.put("tableSchema", Map.of("columns", columns));
    return document;
  }

  private static Map<String, Object> typed(String day) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("@value", day);
    value.put("@type", "xsd:date");
    return value;
  }

  private static String csvwType(ColumnType type) {
    return switch (type) {
      case TEXT -> "string";
      case INTEGER -> "integer";
      case DECIMAL -> "decimal";
      case DATE -> "date";
    };
  }

  /** The descriptor of a package that holds the CSV. */
  static Map<String, Object> dataPackage(Dataset dataset, Release release) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    document.put("name", dataset.id().value());
    document.put("id", dataset.uuid().toString());
    document.put("title", dataset.title());
    document.put("version", Integer.toString(release.number()));
    document.put("created", release.publishedAt().toString());
    Licence licence = Licences.of(dataset.licence());
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.put("name", licence.id());
    terms.put("title", licence.japanese());
    if (licence.known()) {
      terms.put("path", licence.url());
    }
    document.put("licenses", List.of(terms));
    document.put(
        "contributors",
        List.of(Map.of("title", dataset.department(), "roles", List.of("publisher"))));
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", DatasetDownloads.slug(dataset));
    resource.put("path", csv(dataset));
    resource.put("type", "table");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("schema", schema(release));
    document.put("resources", List.of(resource));
    return document;
  }

  private static Map<String, Object> schema(Release release) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Column column : release.columns()) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", column.name());
      field.put("type", fieldType(column.type()));
      fields.add(field);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", fields);
    schema.put("missingValues", List.of(""));
    return schema;
  }

  private static String fieldType(ColumnType type) {
    return switch (type) {
      case TEXT -> "string";
      case INTEGER -> "integer";
      case DECIMAL -> "number";
      case DATE -> "date";
    };
  }

  private static String csv(Dataset dataset) {
    return DatasetDownloads.slug(dataset) + ".csv";
  }
}
