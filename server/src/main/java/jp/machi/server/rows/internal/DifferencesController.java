package jp.machi.server.rows.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.machi.core.table.Column;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Release;
import jp.machi.server.platform.files.Sha256;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.rows.RowDifferences;
import jp.machi.server.rows.RowProblems;
import jp.machi.server.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What differs between two releases, over HTTP. */
@RestController
class DifferencesController {
  private final Catalog catalog;
  private final Rows rows;

  DifferencesController(Catalog catalog, Rows rows) {
    this.catalog = catalog;
    this.rows = rows;
  }

  /**
   * The answer.
   *
   * @param from number of the earlier release
   * @param to number of the later release
   * @param key column that tells which rows are the same thing; null where whole rows were compared
   * @param total rows that differ, exactly
   */
  record Answer(
      String dataset,
      int from,
      int to,
      @Nullable String key,
      List<Column> addedColumns,
      List<Column> removedColumns,
      long added,
      long removed,
      long changed,
      long total,
      int limit,
      int offset,
      List<Change> changes) {}

  /**
   * One row that differs.
   *
   * @param kind added, removed or changed
   * @param columns names of the cells that differ in a row that was changed
   */
  record Change(
      String kind,
      List<String> columns,
      @Nullable Map<String, @Nullable Object> before,
      @Nullable Map<String, @Nullable Object> after) {}

  @GetMapping(
      path = "/api/v1/datasets/{id}/releases/{number}/differences",
      name =
          "What differs from an earlier release, row by row; parameters from (its number; the one"
              + " before), key, limit and offset.")
  ResponseEntity<Answer> differences(
      @PathVariable String id, @PathVariable int number, HttpServletRequest request) {
    DatasetId dataset = DatasetId.find(id).orElseThrow(DifferencesController::missing);
    DifferenceRequest question = DifferenceRequest.read(number, request.getParameterMap());
    Release to = catalog.findRelease(dataset, number).orElseThrow(DifferencesController::missing);
    Release from =
        catalog.findRelease(dataset, question.from()).orElseThrow(DifferencesController::missing);
    String tag =
        "\""
            + Sha256.of(from.address() + ">" + to.address() + "?" + request.getQueryString())
            + "\"";
    if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
    }
    RowDifferences found =
        RowProblems.explained(
            () -> rows.differences(from, to, question.key(), question.offset(), question.limit()));
    Answer answer =
        new Answer(
            id,
            from.number(),
            to.number(),
            found.key().map(Column::name).orElse(null),
            found.addedColumns(),
            found.removedColumns(),
            found.added(),
            found.removed(),
            found.changed(),
            found.total(),
            question.limit(),
            question.offset(),
            found.changes().stream().map(change -> inJson(from, to, change)).toList());
    return ResponseEntity.ok().eTag(tag).cacheControl(CacheControl.noCache()).body(answer);
  }

  private static ProblemException missing() {
    return new ProblemException(HttpStatus.NOT_FOUND, "release.not_found");
  }

  private static Change inJson(Release from, Release to, RowDifferences.Change change) {
    Map<String, @Nullable Object> before = object(from.columns(), change.before());
    Map<String, @Nullable Object> after = object(to.columns(), change.after());
    if (before == null || after == null) {
      return new Change(before == null ? "added" : "removed", List.of(), before, after);
    }
    List<String> columns = new ArrayList<>();
    for (Column column : to.columns()) {
      boolean shared = from.columns().contains(column);
      if (shared && !Objects.equals(before.get(column.name()), after.get(column.name()))) {
        columns.add(column.name());
      }
    }
    return new Change("changed", columns, before, after);
  }

  private static @Nullable Map<String, @Nullable Object> object(
      List<Column> columns, @Nullable List<@Nullable Object> cells) {
    if (cells == null) {
      return null;
    }
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      object.put(columns.get(i).name(), cells.get(i));
    }
    return object;
  }
}
