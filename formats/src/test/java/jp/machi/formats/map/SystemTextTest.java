package jp.machi.formats.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemTextTest {
  private static final String ESRI_PLANE =
      "PROJCS[\"JGD_2011_Japan_Zone_9\",GEOGCS[\"GCS_JGD_2011\",DATUM[\"D_JGD_2011\","
          + "SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
          + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
          + "PARAMETER[\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],"
          + "PARAMETER[\"Central_Meridian\",139.8333333333333],PARAMETER[\"Scale_Factor\",0.9999],"
          + "PARAMETER[\"Latitude_Of_Origin\",36.0],UNIT[\"Meter\",1.0]]";

  private static final String WKT2_PLANE =
      "PROJCRS[\"JGD2000 / Japan Plane Rectangular CS XII\",\n  BASEGEOGCRS[\"JGD2000\",\n"
          + "    DATUM[\"Japanese Geodetic Datum 2000\",ELLIPSOID[\"GRS 1980\",6378137,298.257222101,"
          + "LENGTHUNIT[\"metre\",1]]],PRIMEM[\"Greenwich\",0]],\n  CONVERSION[\"zone XII\",\n"
          + "    METHOD[\"Transverse Mercator\",ID[\"EPSG\",9807]],\n"
          + "    PARAMETER[\"Latitude of natural origin\",44,ANGLEUNIT[\"degree\",0.017]],\n"
          + "    PARAMETER[\"Longitude of natural origin\",142.25,ANGLEUNIT[\"degree\",0.017]],\n"
          + "    PARAMETER[\"Scale factor at natural origin\",0.9999,SCALEUNIT[\"unity\",1]],\n"
          + "    PARAMETER[\"False easting\",0],PARAMETER[\"False northing\",0]],\n"
          + "  CS[Cartesian,2],AXIS[\"northing (X)\",north,ORDER[1],LENGTHUNIT[\"metre\",1]],\n"
          + "  ID[\"EPSG\",2454]]";

  private static String name(StatedSystem system) {
    return switch (system) {
      case StatedSystem.Known(var known) -> known.name();
      case StatedSystem.Unknown(var name) -> "unknown: " + name;
      case StatedSystem.ByFormat(var byFormat) -> byFormat.name();
      case StatedSystem.None() -> "none";
    };
  }

  @Test
  void tellsAPlaneByItsNumbersInEveryDialect() {
    assertThat(name(SystemText.ofText(ESRI_PLANE))).isEqualTo("JGD2011 平面直角座標系 第9系");
    assertThat(name(SystemText.ofText(WKT2_PLANE))).isEqualTo("JGD2000 平面直角座標系 第12系");
    assertThat(name(SystemText.ofText(ESRI_PLANE.replace("JGD_2011", "Tokyo"))))
        .isEqualTo("TOKYO 平面直角座標系 第9系");
    assertThat(
            name(
                SystemText.ofText(
                    ESRI_PLANE
                        .replace("139.8333333333333", "141")
                        .replace("0.9999", "0.9996")
                        .replace("\"Latitude_Of_Origin\",36.0", "\"Latitude_Of_Origin\",0.0")
                        .replace("\"False_Easting\",0.0", "\"False_Easting\",500000.0"))))
        .isEqualTo("JGD2011 UTM 第54帯");
  }

  @Test
  void keepsAPlaneThatNobodyNumbered() {
    assertThat(name(SystemText.ofText(ESRI_PLANE.replace("36.0]", "35.5]"))))
        .isEqualTo("JGD_2011_Japan_Zone_9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GEOGCS[\"GCS_JGD_2011\",DATUM[\"D_JGD_2011\"]]|JGD2011 経緯度",
        "GEOGCS[\"JGD2000\",DATUM[\"Japanese_Geodetic_Datum_2000\"]]|JGD2000 経緯度",
        "GEOGCS[\"GCS_Tokyo\",DATUM[\"D_Tokyo\"]]|TOKYO 経緯度",
        "GEOGCRS[\"WGS 84\",ENSEMBLE[\"World Geodetic System 1984 ensemble\"]]|WGS84 経緯度",
        "GEOGCS[\"OSGB 1936\",DATUM[\"OSGB_1936\"]]|unknown: OSGB 1936",
        "EPSG:6677|JGD2011 平面直角座標系 第9系",
        "urn:ogc:def:crs:EPSG::30169|TOKYO 平面直角座標系 第9系",
        "urn:ogc:def:crs:EPSG:9.8.6:6668|JGD2011 経緯度",
        "http://www.opengis.net/def/crs/EPSG/0/3857|Web メルカトル",
        "urn:ogc:def:crs:OGC:1.3:CRS84|WGS84 経緯度",
        "EPSG:27700|unknown: EPSG:27700",
      })
  void readsNamesAndDegrees(String text, String name) {
    assertThat(name(SystemText.ofText(text))).isEqualTo(name);
  }

  @Test
  void knowsNoPlaneInFeetOrOfAnotherProjection() {
    assertThat(name(SystemText.ofText(ESRI_PLANE.replace("[\"Meter\",1.0]", "[\"Foot\",0.3048]"))))
        .isEqualTo("unknown: JGD_2011_Japan_Zone_9");
    assertThat(name(SystemText.ofText(ESRI_PLANE.replace("Transverse_Mercator", "Albers"))))
        .isEqualTo("unknown: JGD_2011_Japan_Zone_9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A[", "[[[[", "A[\"", "PROJCS[\"x\",", "\"", "A(B(C", "EPSG:"})
  void throwsNothingAtTextThatIsNone(String text) {
    assertThat(name(SystemText.ofText(text))).startsWith("unknown");
    assertThat(name(SystemText.ofText("A[".repeat(30_000)))).startsWith("unknown");
  }
}
