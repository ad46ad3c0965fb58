package jp.machi.formats.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.geo.CoordinateSystem;
import jp.machi.core.table.Remark;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * A layer of a map as a table: its attributes, then the geometry as well-known text in degrees of
 * JGD2011, longitude first, and where all features are points their latitude and longitude in the
 * columns that the national standards know.
 */
final class MapTable implements SourceTable {
  /** Heading of the column with the geometries. */
  static final String GEOMETRY = "geometry";

  private static final String LATITUDE = "緯度";
  private static final String LONGITUDE = "経度";

  private final MapLayer layer;
  private final Placement placement;
  private final List<String> header;
  private final int fields;
  private final boolean geometries;
  private final boolean points;
  private final List<Remark> remarks;

  private MapTable(MapLayer layer, Placement placement, Survey survey) {
    this.layer = layer;
    this.placement = placement;
    this.fields = layer.fields().size();
    this.geometries = survey.hasPoints();
    List<String> headings = new ArrayList<>();
    for (String field : layer.fields()) {
      headings.add(field.equals(GEOMETRY) && geometries ? GEOMETRY + "_属性" : field);
    }
    this.points =
        survey.isOnlyPoints() && !headings.contains(LATITUDE) && !headings.contains(LONGITUDE);
    if (geometries) {
      headings.add(GEOMETRY);
    }
    if (points) {
      headings.addAll(List.of(LATITUDE, LONGITUDE));
    }
    this.header = List.copyOf(headings);
    List<Remark> all = new ArrayList<>(layer.remarks());
    all.addAll(placement.remarks());
    if (survey.hasHeights()) {
      all.add(new Remark("map.heights_left_out", 0, GEOMETRY, "", "", Map.of()));
    }
    if (survey.hasMeasures()) {
      all.add(new Remark("map.measures_left_out", 0, GEOMETRY, "", "", Map.of()));
    }
    this.remarks = List.copyOf(all);
  }

  /**
   * Reads a layer once and decides what its numbers mean.
   *
   * @param told the system that a person named, for a file that names none
   */
  static MapTable of(MapLayer layer, Optional<CoordinateSystem> told) throws IOException {
    Survey survey = Survey.of(layer);
    if (survey.features() == 0) {
      throw Unreadable.of("map.no_features");
    }
    Placement placement = Placement.decide(layer.system(), told, survey);
    MapTable table = new MapTable(layer, placement, survey);
    if (table.header.isEmpty()) {
      throw Unreadable.of("map.no_features");
    }
    return table;
  }

  @Override
  public String name() {
    return layer.name();
  }

  @Override
  public List<String> header() {
    return header;
  }

  /** A map has no row of headings. */
  @Override
  public long headerRow() {
    return 0;
  }

  @Override
  public List<SourceRow> notes() {
    return List.of();
  }

  @Override
  public List<Remark> remarks() {
    return remarks;
  }

  @Override
  public RowCursor open() throws IOException {
    return new Rows(layer.open());
  }

  private final class Rows implements RowCursor {
    private final FeatureCursor features;
    private final Mender mender = new Mender(placement, layer.ringsGoAgainstTheClock());

    Rows(FeatureCursor features) {
      this.features = features;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
      Feature feature = features.next();
      if (feature == null) {
        return null;
      }
      List<String> cells = new ArrayList<>(header.size());
      for (int i = 0; i < fields; i++) {
        cells.add(i < feature.cells().size() ? feature.cells().get(i) : "");
      }
      if (!geometries) {
        return new SourceRow(feature.number(), cells, feature.remarks());
      }
      Mender.Mended mended = mender.mend(feature);
      Geometry geometry = mended.geometry();
      cells.add(geometry == null ? "" : WellKnownText.of(geometry));
      if (points) {
        cells.add(geometry instanceof Point point ? WellKnownText.number(point.getY()) : "");
        cells.add(geometry instanceof Point point ? WellKnownText.number(point.getX()) : "");
      }
      return new SourceRow(feature.number(), cells, mended.remarks());
    }

    @Override
    public void close() throws IOException {
      features.close();
    }
  }
}
