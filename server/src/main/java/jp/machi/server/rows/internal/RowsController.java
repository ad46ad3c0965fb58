package jp.machi.server.rows.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.table.Column;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Release;
import jp.machi.server.platform.files.Sha256;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.rows.RowGrouping;
import jp.machi.server.rows.RowGroups;
import jp.machi.server.rows.RowPage;
import jp.machi.server.rows.RowProblems;
import jp.machi.server.rows.RowStart;
import jp.machi.server.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Rows and groups over HTTP. */
@RestController
class RowsController {
  private final Catalog catalog;
  private final Rows rows;
  private final JsonMapper json;

  RowsController(Catalog catalog, Rows rows, JsonMapper json) {
    this.catalog = catalog;
    this.rows = rows;
    this.json = json;
  }

  /**
   * The answer in JSON.
   *
   * @param total exact number of rows that meet the condition
   * @param offset null where the page begins at a place
   * @param next address of the next page, of this very release; null on the last one
   * @param rows one object a row, in column order; numbers are numbers, empty cells are null
   */
  record Answer(
      String dataset,
      int release,
      List<Column> columns,
      long total,
      int limit,
      @Nullable Long offset,
      @Nullable String next,
      List<Map<String, @Nullable Object>> rows) {}

  /**
   * Groups in JSON.
   *
   * @param total exact number of groups
   */
  record GroupAnswer(String dataset, int release, long total, int limit, List<Group> groups) {}

  /**
   * One group.
   *
   * @param keys values by column
   * @param measures numbers by what was asked for, such as {@code sum:個数}
   */
  record Group(
      Map<String, @Nullable Object> keys, long rows, Map<String, @Nullable Number> measures) {}

  @GetMapping(
      path = "/api/v1/datasets/{id}/rows",
      name =
          "Rows of the latest release; parameters filter, q, bbox, near, sort, column, limit,"
              + " offset, place and format (json, csv, ndjson, geojson).")
  void latest(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(latest(id), request, response);
  }

  @GetMapping(
      path = "/api/v1/datasets/{id}/releases/{number}/rows",
      name = "Rows of one release, asked for in the same way.")
  void release(
      @PathVariable String id,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(release(id, number), request, response);
  }

  @GetMapping(
      path = "/api/v1/datasets/{id}/groups",
      name =
          "Rows of the latest release counted by the values of columns; parameters by, measure"
              + " (count, sum, avg, min, max), filter, q, bbox, near and limit.")
  ResponseEntity<GroupAnswer> latestGroups(@PathVariable String id, HttpServletRequest request) {
    return groups(latest(id), request);
  }

  @GetMapping(
      path = "/api/v1/datasets/{id}/releases/{number}/groups",
      name = "Rows of one release counted in the same way.")
  ResponseEntity<GroupAnswer> groups(
      @PathVariable String id, @PathVariable int number, HttpServletRequest request) {
    return groups(release(id, number), request);
  }

  private Release latest(String id) {
    return found(DatasetId.find(id).flatMap(catalog::findLatestRelease), "dataset.not_found");
  }

  private Release release(String id, int number) {
    return found(
        DatasetId.find(id).flatMap(dataset -> catalog.findRelease(dataset, number)),
        "release.not_found");
  }

  private static Release found(Optional<Release> release, String missing) {
    return release.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, missing));
  }

  private void answer(Release release, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RowRequest.Page question =
        RowProblems.explained(() -> RowRequest.page(release.columns(), request.getParameterMap()));
    String tag = tag(release, request);
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    RowPage page = RowProblems.explained(() -> rows.find(release, question.query()));
    response.setContentType(question.format().mediaType());
    if (question.format() == RowFormat.JSON) {
      json.writeValue(
          response.getOutputStream(),
          inJson(release, question, page, next(release, page, request)));
    } else {
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          "inline; filename=\"rows." + question.format().ending() + "\"");
      stream(release, question, page, response.getOutputStream());
    }
  }

  private void stream(Release release, RowRequest.Page question, RowPage first, OutputStream out)
      throws IOException {
    try (StreamedRows table =
        new StreamedRows(
            question.shown(),
            first,
            question.limit(),
            place -> rows.find(release, question.query().from(new RowStart.Place(place))))) {
      question.format().write(table, out);
    }
  }

  private static Answer inJson(
      Release release, RowRequest.Page question, RowPage page, @Nullable String next) {
    List<Column> columns = question.shown().stream().map(page.columns()::get).toList();
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (List<@Nullable Object> row : page.rows()) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int column : question.shown()) {
        object.put(page.columns().get(column).name(), row.get(column));
      }
      objects.add(object);
    }
    return new Answer(
        release.dataset().value(),
        release.number(),
        columns,
        page.total(),
        question.limit(),
        question.query().start() instanceof RowStart.Offset(long offset) ? offset : null,
        next,
        objects);
  }

  /** The same question put to the same release, whatever is published meanwhile. */
  private static @Nullable String next(Release release, RowPage page, HttpServletRequest request) {
    if (page.next().isEmpty()) {
      return null;
    }
    UriComponentsBuilder next =
        UriComponentsBuilder.fromPath(
            request.getContextPath()
                + "/api/v1/datasets/"
                + release.dataset().value()
                + "/releases/"
                + release.number()
                + "/rows");
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!name.equals("offset") && !name.equals("place")) {
            for (String value : values) {
              next.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
            }
          }
        });
    return next.queryParam("place", page.next().getAsInt()).build(true).toUriString();
  }

  private ResponseEntity<GroupAnswer> groups(Release release, HttpServletRequest request) {
    RowGrouping grouping =
        RowProblems.explained(
            () -> RowRequest.grouping(release.columns(), request.getParameterMap()));
    String tag = tag(release, request);
    if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
    }
    RowGroups found = RowProblems.explained(() -> rows.group(release, grouping));
    List<Group> groups = found.groups().stream().map(group -> inJson(grouping, group)).toList();
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.noCache())
        .body(
            new GroupAnswer(
                release.dataset().value(),
                release.number(),
                found.total(),
                grouping.limit(),
                groups));
  }

  private static Group inJson(RowGrouping grouping, RowGroups.Group group) {
    Map<String, @Nullable Object> keys = new LinkedHashMap<>();
    for (int i = 0; i < grouping.by().size(); i++) {
      keys.put(grouping.by().get(i), group.keys().get(i));
    }
    Map<String, @Nullable Number> measures = new LinkedHashMap<>();
    for (int i = 0; i < grouping.measures().size(); i++) {
      RowGrouping.Measure measure = grouping.measures().get(i);
      measures.put(
          measure.function().name().toLowerCase(Locale.ROOT) + ":" + measure.column(),
          group.measures().get(i));
    }
    return new Group(keys, group.rows(), measures);
  }

  /** A release never changes, so its address and the question name the answer. */
  private static String tag(Release release, HttpServletRequest request) {
    String question = request.getQueryString() == null ? "" : request.getQueryString();
    return "\"" + Sha256.of(release.address() + "?" + question) + "\"";
  }
}
