package jp.machi.server.rows.internal;

import jakarta.servlet.http.HttpServletRequest;
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
import jp.machi.server.rows.RowPage;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowQueryException;
import jp.machi.server.rows.Rows;
import jp.machi.server.rows.UnknownColumnException;
import jp.machi.server.rows.UnreadableValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Rows over HTTP. */
@RestController
class RowsController {
  private final Catalog catalog;
  private final Rows rows;

  RowsController(Catalog catalog, Rows rows) {
    this.catalog = catalog;
    this.rows = rows;
  }

  /**
   * The answer.
   *
   * @param total exact number of rows that meet the filters
   * @param rows one object a row, in column order; numbers are numbers, empty cells are null
   */
  record Answer(
      String dataset,
      int release,
      List<Column> columns,
      long total,
      int limit,
      long offset,
      List<Map<String, @Nullable Object>> rows) {}

  @GetMapping(
      path = "/api/v1/datasets/{id}/rows",
      name = "Rows of the latest release; parameters filter, sort, limit and offset.")
  ResponseEntity<Answer> latest(@PathVariable String id, HttpServletRequest request) {
    return answer(datasetId(id).flatMap(catalog::findLatestRelease), "dataset.not_found", request);
  }

  @GetMapping(
      path = "/api/v1/datasets/{id}/releases/{number}/rows",
      name = "Rows of one release; parameters filter, sort, limit and offset.")
  ResponseEntity<Answer> release(
      @PathVariable String id, @PathVariable int number, HttpServletRequest request) {
    return answer(
        datasetId(id).flatMap(dataset -> catalog.findRelease(dataset, number)),
        "release.not_found",
        request);
  }

  private static Optional<DatasetId> datasetId(String text) {
    return DatasetId.isId(text) ? Optional.of(new DatasetId(text)) : Optional.empty();
  }

  private ResponseEntity<Answer> answer(
      Optional<Release> found, String missing, HttpServletRequest request) {
    Release release = found.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, missing));
    RowQuery query = RowRequest.parse(release, request.getParameterMap());
    String tag = tag(release, request);
    if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
    }
    RowPage page = find(release, query);
    Answer answer =
        new Answer(
            release.dataset().value(),
            release.number(),
            page.columns(),
            page.total(),
            query.limit(),
            query.offset(),
            objects(page));
    return ResponseEntity.ok().eTag(tag).cacheControl(CacheControl.noCache()).body(answer);
  }

  /** A release never changes, so its address and the question name the answer. */
  private static String tag(Release release, HttpServletRequest request) {
    String question = request.getQueryString() == null ? "" : request.getQueryString();
    return "\"" + Sha256.of(release.address() + "?" + question) + "\"";
  }

  private RowPage find(Release release, RowQuery query) {
    try {
      return rows.find(release, query);
    } catch (UnknownColumnException e) {
      throw problem(
          HttpStatus.BAD_REQUEST,
          "rows.unknown_column",
          Map.of("column", e.column(), "columns", String.join(", ", e.known())),
          e);
    } catch (UnreadableValueException e) {
      throw problem(
          HttpStatus.BAD_REQUEST,
          "rows.unreadable_value_" + e.column().type().name().toLowerCase(Locale.ROOT),
          Map.of("column", e.column().name()),
          e);
    } catch (RowQueryException e) {
      HttpStatus status =
          e.code().equals("rows.failed")
              ? HttpStatus.INTERNAL_SERVER_ERROR
              : HttpStatus.SERVICE_UNAVAILABLE;
      throw problem(status, e.code(), Map.of(), e);
    }
  }

  private static ProblemException problem(
      HttpStatus status, String code, Map<String, String> parameters, RuntimeException cause) {
    ProblemException problem = new ProblemException(status, code, parameters);
    problem.initCause(cause);
    return problem;
  }

  private static List<Map<String, @Nullable Object>> objects(RowPage page) {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (List<@Nullable Object> row : page.rows()) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        object.put(page.columns().get(i).name(), row.get(i));
      }
      objects.add(object);
    }
    return objects;
  }
}
