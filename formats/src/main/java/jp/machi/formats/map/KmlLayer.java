package jp.machi.formats.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.machi.core.geo.CoordinateSystem;
import jp.machi.core.geo.Datum;
import jp.machi.formats.xml.XmlPart;

/**
 * The placemarks of a KML file (OGC 12-007r2), always in degrees of WGS 84.
 *
 * @param file opened anew for each reading
 */
record KmlLayer(Path file, FieldNames names) implements MapLayer {

  KmlLayer(Path file) {
    this(file, new FieldNames());
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public List<String> fields() {
    return names.all();
  }

  @Override
  public StatedSystem system() {
    return new StatedSystem.Known(CoordinateSystem.degrees(Datum.WGS84));
  }

  @Override
  public FeatureCursor open() throws IOException {
    return new KmlFeatures(new XmlPart(new TagLengths(Files.newInputStream(file))), names);
  }
}
