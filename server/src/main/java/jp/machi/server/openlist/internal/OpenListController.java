package jp.machi.server.openlist.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import jp.machi.formats.write.Exports;
import jp.machi.formats.write.ReleasedTable;
import jp.machi.server.platform.http.JsonBody;
import jp.machi.server.publish.Deliveries;
import jp.machi.server.publish.Intake;
import jp.machi.server.publish.Intakes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The list out: as a file, and as a dataset of the catalogue. And in: as metadata. */
@RestController
class OpenListController {
  private static final String NAME = "オープンデータ一覧";

  private final OpenDataList list;
  private final ListImport imports;
  private final Deliveries deliveries;
  private final Intakes intakes;
  private final JsonBody body;

  OpenListController(
      OpenDataList list,
      ListImport imports,
      Deliveries deliveries,
      Intakes intakes,
      JsonBody body) {
    this.deliveries = deliveries;
    this.list = list;
    this.imports = imports;
    this.intakes = intakes;
    this.body = body;
  }

  /** How a file of the list is made. */
  private interface Format {
    void write(ReleasedTable table, Path out) throws IOException;
  }

  @GetMapping(
      path = "/opendata-list.csv",
      name = "The catalogue as オープンデータ一覧 of the national standard, as CSV (with ?bom for Excel).")
  void csv(
      @RequestParam(required = false) @Nullable String bom,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    send(
        "csv",
        "text/csv;charset=UTF-8",
        (table, out) -> Exports.csv(table, out, bom != null),
        request,
        response);
  }

  @GetMapping(
      path = "/opendata-list.xlsx",
      name = "The catalogue as オープンデータ一覧 of the national standard, as a workbook.")
  void xlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Exports::xlsx,
        request,
        response);
  }

  @PostMapping(
      path = "/api/v1/opendata-list",
      name =
          "Publishes the list as a dataset of the catalogue, with releases; parameters department"
              + " and licence.")
  ResponseEntity<Intake> publish(
      @RequestParam String department,
      @RequestParam(defaultValue = "CC-BY-4.0") String licence,
      HttpServletRequest request)
      throws IOException {
    Path folder = Files.createTempDirectory("machi-list");
    Path file = folder.resolve("list.csv");
    try {
      Exports.csv(list.table(base(request)), file, false);
      try (InputStream bytes = Files.newInputStream(file)) {
        UUID id =
            deliveries.bring(new Deliveries.Delivery(department, NAME + ".csv", licence), bytes);
        return ResponseEntity.accepted()
            .location(URI.create("/api/v1/intakes/" + id))
            .body(intakes.find(id).orElseThrow());
      }
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  @PostMapping(
      path = "/api/v1/opendata-list/imports",
      name =
          "Takes over what a published list says about datasets here: JSON with dataset (the"
              + " list), by and reason.")
  ListImport.Report take(HttpServletRequest request) throws IOException {
    return imports.take(body.read(request, ListImport.Request.class));
  }

  private void send(
      String ending,
      String type,
      Format format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Path folder = Files.createTempDirectory("machi-list");
    Path file = folder.resolve("list." + ending);
    try {
      format.write(list.table(base(request)), file);
      response.setContentType(type);
      response.setContentLengthLong(Files.size(file));
      response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"opendata-list."
              + ending
              + "\"; filename*=UTF-8''"
              + UriUtils.encode(NAME, StandardCharsets.UTF_8)
              + "."
              + ending);
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static String base(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
  }
}
