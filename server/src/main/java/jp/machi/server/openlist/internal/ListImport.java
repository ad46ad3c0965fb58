package jp.machi.server.openlist.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Checked;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.StaleVersionException;
import jp.machi.server.catalog.Stated;
import jp.machi.server.openlist.internal.ListFields.Field;
import jp.machi.server.platform.http.JsonBody;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.rows.RowPage;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowQueryException;
import jp.machi.server.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes over what a department's own オープンデータ一覧 says. The list is a dataset here, so its rows are
 * those that everybody can read. A row that names no dataset, or several, changes nothing and is
 * told; so is a cell that cannot be read.
 */
@Component
class ListImport {
  /** A city that has more files its lists. */
  private static final int MOST_ROWS = 20_000;

  private final Catalog catalog;
  private final Metadata metadata;
  private final Rows rows;

  ListImport(Catalog catalog, Metadata metadata, Rows rows) {
    this.catalog = catalog;
    this.metadata = metadata;
    this.rows = rows;
  }

  /** Which list is to be taken over, and who says so. */
  record Request(@Nullable String dataset, @Nullable String by, @Nullable String reason) {}

  /** What became of a row. */
  enum Outcome {
    /** What it says is now said here. */
    IMPORTED,
    /** It is said here already. */
    UNCHANGED,
    /** No dataset here has that id, address or title. */
    UNKNOWN,
    /** Several datasets here have that title. */
    AMBIGUOUS,
    /** A row above is about the same dataset; the first one counts. */
    REPEATED,
    /** Somebody changed the dataset at the same moment; try again. */
    CHANGED_MEANWHILE
  }

  /**
   * A row and what became of it.
   *
   * @param dataset id of the dataset, null where none was found
   * @param notUnderstood cells that were left out
   */
  record Line(
      long row,
      String title,
      Outcome outcome,
      @Nullable String dataset,
      List<ListMetadata.Cell> notUnderstood) {}

  /** What became of every row. */
  record Report(String dataset, int release, long imported, List<Line> lines) {}

  /** Takes a list over. */
  Report take(Request request) {
    Metadata.Author author =
        new Metadata.Author(
            Checked.required("by", request.by(), Checked.LINE),
            Checked.line("reason", request.reason(), Checked.LINE));
    Release release = list(Checked.required("dataset", request.dataset(), Checked.LINE));
    Map<Field, Integer> places = ListFields.places(release.columns());
    Targets targets = Targets.of(catalog);
    Set<DatasetId> done = new HashSet<>();
    List<Line> lines = new ArrayList<>();
    for (int offset = 0; offset < release.rows(); offset += RowQuery.MAX_LIMIT) {
      long row = offset;
      for (List<@Nullable Object> values : page(release, offset).rows()) {
        lines.add(take(ListFields.of(++row, values, places), targets, done, author));
      }
    }
    long imported = lines.stream().filter(line -> line.outcome() == Outcome.IMPORTED).count();
    return new Report(release.dataset().value(), release.number(), imported, lines);
  }

  private Release list(String id) {
    if (!DatasetId.isId(id)) {
      throw JsonBody.unreadable("dataset");
    }
    Release release =
        catalog
            .findLatestRelease(new DatasetId(id))
            .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "dataset.not_found"));
    if (!ListFields.places(release.columns()).containsKey(Field.TITLE)) {
      throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "list.no_titles");
    }
    if (release.rows() > MOST_ROWS) {
      throw new ProblemException(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "list.too_long",
          Map.of("most", Integer.toString(MOST_ROWS)));
    }
    return release;
  }

  private RowPage page(Release release, int offset) {
    try {
      return rows.find(release, new RowQuery(List.of(), List.of(), RowQuery.MAX_LIMIT, offset));
    } catch (RowQueryException e) {
      ProblemException problem = new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, e.code());
      problem.initCause(e);
      throw problem;
    }
  }

  private Line take(
      ListFields fields, Targets targets, Set<DatasetId> done, Metadata.Author author) {
    String title = fields.text(Field.TITLE);
    List<DatasetId> found = targets.find(fields);
    if (found.size() != 1) {
      Outcome outcome = found.isEmpty() ? Outcome.UNKNOWN : Outcome.AMBIGUOUS;
      return new Line(fields.row(), title, outcome, null, List.of());
    }
    DatasetId id = found.getFirst();
    if (!done.add(id)) {
      return new Line(fields.row(), title, Outcome.REPEATED, id.value(), List.of());
    }
    Stated<DatasetMetadata> before = metadata.find(id);
    ListMetadata said = ListMetadata.of(fields, before.content());
    return new Line(
        fields.row(), title, put(id, before, said, author), id.value(), said.notUnderstood());
  }

  private Outcome put(
      DatasetId id, Stated<DatasetMetadata> before, ListMetadata said, Metadata.Author author) {
    if (said.content().equals(before.content())) {
      return Outcome.UNCHANGED;
    }
    try {
      metadata.put(id, before.version(), said.content(), author);
      return Outcome.IMPORTED;
    } catch (StaleVersionException e) {
      return Outcome.CHANGED_MEANWHILE;
    }
  }
}
