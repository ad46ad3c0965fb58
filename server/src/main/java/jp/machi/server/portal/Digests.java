package jp.machi.server.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.table.Column;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.ReleaseAddress;
import jp.machi.server.portal.map.MapPicture;
import jp.machi.server.portal.map.Place;
import jp.machi.server.portal.map.PointMap;
import jp.machi.server.rows.RowFilter;
import jp.machi.server.rows.RowPage;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes digests and keeps the last ones: a release never changes, so neither does its digest.
 * Thread-safe.
 */
@Component
final class Digests {
  /** Characters of a cell in the preview; longer texts stand in the downloads. */
  private static final int SHOWN = 200;

  /** Enough to see what is in a table; the rest is behind the downloads and the row API. */
  static final int PREVIEW = 20;

  /** Every place is a mark or a part of one in the page; 2,000 make about 100 kilobytes. */
  static final int PLACES = 2_000;

  /** Counting takes one short query for each column. */
  static final int COUNTED_COLUMNS = 100;

  /** A digest is some tens of kilobytes. */
  private static final int KEPT = 200;

  private final Rows rows;
  private final Map<ReleaseAddress, Digest> kept = new LinkedHashMap<>(16, 0.75f, true);

  Digests(Rows rows) {
    this.rows = rows;
  }

  /**
   * The digest of a release.
   *
   * @throws jp.machi.server.rows.RowQueryException where the rows cannot be had now
   */
  Digest of(Release release, Optional<Coordinates> coordinates) {
    synchronized (kept) {
      Digest known = kept.get(release.address());
      if (known != null) {
        return known;
      }
    }
    // Made outside the lock: while one release is counted, the others stay readable.
    Digest made = make(release, coordinates);
    synchronized (kept) {
      kept.put(release.address(), made);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return made;
  }

  private Digest make(Release release, Optional<Coordinates> coordinates) {
    RowPage first = rows.find(release, RowQuery.first(PREVIEW));
    List<List<String>> preview =
        first.rows().stream().map(row -> row.stream().map(Digests::shown).toList()).toList();
    List<Place> places = coordinates.map(columns -> places(release, columns)).orElseGet(List::of);
    Optional<MapPicture> map = PointMap.draw(places);
    return new Digest(preview, filled(release), map, Math.min(release.rows(), PLACES));
  }

  private List<Long> filled(Release release) {
    List<Long> filled = new ArrayList<>();
    if (release.columns().size() <= COUNTED_COLUMNS) {
      for (Column column : release.columns()) {
        var empty = new RowFilter(column.name(), RowFilter.Operator.EMPTY, "");
        RowPage counted = rows.find(release, new RowQuery(List.of(empty), List.of(), 0, 0));
        filled.add(release.rows() - counted.total());
      }
    }
    return filled;
  }

  private List<Place> places(Release release, Coordinates columns) {
    List<Place> places = new ArrayList<>();
    for (int offset = 0; offset < Math.min(release.rows(), PLACES); offset += RowQuery.MAX_LIMIT) {
      RowPage page =
          rows.find(release, new RowQuery(List.of(), List.of(), RowQuery.MAX_LIMIT, offset));
      for (List<@Nullable Object> row : page.rows()) {
        columns.place(row).ifPresent(places::add);
      }
    }
    return places;
  }

  /** The start of a long cell: the outline of a district has thousands of points. */
  private static String shown(@Nullable Object cell) {
    String text = RowPage.text(cell);
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
