package jp.machi.formats.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.machi.core.geo.CoordinateSystem;
import jp.machi.core.geo.Datum;

/**
 * The features of a GeoJSON file (RFC 7946), also with the {@code crs} of the format of 2008, and
 * of a sequence of features (RFC 8142 without its separators).
 */
final class GeoJsonLayer implements MapLayer {
  private static final StatedSystem WGS84 =
      new StatedSystem.ByFormat(CoordinateSystem.degrees(Datum.WGS84));

  private final Path file;
  private final MapText text;
  private final FieldNames fields = new FieldNames();
  private volatile StatedSystem system = WGS84;

  GeoJsonLayer(Path file) throws IOException {
    this.file = file;
    this.text = MapText.of(file);
  }

  /** Usual name of the encoding. */
  String encoding() {
    return text.name();
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public List<String> fields() {
    return fields.all();
  }

  @Override
  public StatedSystem system() {
    return system;
  }

  void system(StatedSystem stated) {
    system = stated instanceof StatedSystem.None ? WGS84 : stated;
  }

  @Override
  public boolean ringsGoAgainstTheClock() {
    return true;
  }

  @Override
  public FeatureCursor open() throws IOException {
    return new GeoJsonFeatures(text.open(file), fields, this::system);
  }
}
