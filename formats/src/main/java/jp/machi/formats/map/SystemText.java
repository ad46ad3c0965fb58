package jp.machi.formats.map;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.machi.core.geo.CoordinateSystem;
import jp.machi.core.geo.Datum;
import jp.machi.core.geo.TransverseMercator.Origin;

/**
 * Reads what files write about their coordinate system: well-known text of ESRI, OGC and ISO 19162,
 * and names such as {@code EPSG:6677}.
 *
 * <p>A plane is told by its numbers, not by its name: names differ between programs, and a code may
 * be missing.
 */
final class SystemText {
  private static final int NAME_CHARACTERS = 80;

  private static final Pattern EPSG =
      Pattern.compile("epsg[:/_ -]{0,2}(?:[\\d.]{0,8}[:/])?(\\d{4,6})(?!\\d)");

  private static final List<String> PLANES = List.of("PROJCS", "PROJCRS", "PROJECTEDCRS");
  private static final List<String> DEGREES =
      List.of("GEOGCS", "GEOGCRS", "GEODCRS", "GEOGRAPHICCRS", "GEODETICCRS", "BASEGEOGCRS");
  private static final List<String> DATUMS = List.of("DATUM", "ENSEMBLE", "TRF", "GEODETICDATUM");
  private static final List<String> METHODS = List.of("PROJECTION", "METHOD");
  private static final List<String> CODES = List.of("AUTHORITY", "ID");

  private SystemText() {}

  /** The system of a code in a name: {@code EPSG:6677}, {@code urn:ogc:def:crs:EPSG::6677}. */
  static StatedSystem ofName(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    if (lower.isEmpty()) {
      return new StatedSystem.None();
    }
    if (lower.endsWith("crs84") || lower.endsWith("crs84h")) {
      return new StatedSystem.Known(CoordinateSystem.degrees(Datum.WGS84));
    }
    return epsg(lower).<StatedSystem>map(StatedSystem.Known::new).orElseGet(() -> unknown(name));
  }

  /** The system of an EPSG code somewhere in a text, such as the name of a file. */
  static Optional<CoordinateSystem> epsg(String text) {
    Matcher code = EPSG.matcher(text.toLowerCase(Locale.ROOT));
    return code.find()
        ? CoordinateSystem.ofEpsg(Integer.parseInt(code.group(1)))
        : Optional.empty();
  }

  /** The system that well-known text describes. */
  static StatedSystem ofText(String text) {
    if (text.isBlank()) {
      return new StatedSystem.None();
    }
    Optional<SystemTree> tree = SystemTree.parse(text.strip());
    if (tree.isEmpty()) {
      return ofName(text);
    }
    Optional<SystemTree> plane = tree.get().find(PLANES);
    Optional<CoordinateSystem> system =
        plane.isPresent() ? plane(plane.get()) : degrees(tree.get());
    return system
        .<StatedSystem>map(StatedSystem.Known::new)
        .orElseGet(() -> unknown(plane.orElse(tree.get()).value(0)));
  }

  private static StatedSystem unknown(String name) {
    String line = name.strip();
    return new StatedSystem.Unknown(
        line.length() > NAME_CHARACTERS ? line.substring(0, NAME_CHARACTERS) + "…" : line);
  }

  private static Optional<CoordinateSystem> degrees(SystemTree tree) {
    return tree.find(DEGREES).flatMap(SystemText::datum).map(CoordinateSystem::degrees);
  }

  private static Optional<Datum> datum(SystemTree system) {
    String named = system.find(DATUMS).map(datum -> dense(datum.value(0))).orElse("");
    String name = named + " " + dense(system.value(0));
    if (name.contains("jgd2011") || name.contains("japanesegeodeticdatum2011")) {
      return Optional.of(Datum.JGD2011);
    }
    if (name.contains("jgd2000") || name.contains("japanesegeodeticdatum2000")) {
      return Optional.of(Datum.JGD2000);
    }
    if (name.contains("tokyo")) {
      return Optional.of(Datum.TOKYO);
    }
    boolean wgs84 =
        name.contains("wgs1984")
            || name.contains("wgs84")
            || name.contains("worldgeodeticsystem1984");
    return wgs84 ? Optional.of(Datum.WGS84) : Optional.empty();
  }

  private static Optional<CoordinateSystem> plane(SystemTree plane) {
    Optional<Datum> datum = datum(plane);
    String method = dense(plane.find(METHODS).map(found -> found.value(0)).orElse(""));
    if (method.contains("auxiliarysphere") || method.contains("pseudomercator")) {
      return CoordinateSystem.ofEpsg(3857);
    }
    boolean metres = unit(plane) == 1;
    boolean gauss = method.equals("transversemercator") || method.equals("gausskruger");
    if (metres && gauss && datum.isPresent()) {
      return Optional.of(named(plane.value(0), datum.get(), origin(plane)));
    }
    boolean coded = metres && plane.find(CODES).isPresent();
    return coded ? code(plane) : Optional.empty();
  }

  private static Optional<CoordinateSystem> code(SystemTree plane) {
    return plane.children().stream()
        .filter(child -> CODES.contains(child.keyword()))
        .findFirst()
        .flatMap(id -> epsg(id.value(0) + ":" + id.value(1)));
  }

  /** Metres in a unit of the plane: its own, or that of its axes. */
  private static double unit(SystemTree plane) {
    List<String> units = List.of("UNIT", "LENGTHUNIT");
    return plane.children().stream()
        .filter(child -> units.contains(child.keyword()))
        .findFirst()
        .or(() ->
            plane.children().stream()
                .filter(child -> child.keyword().equals("AXIS"))
                .findFirst()
                .flatMap(axis -> axis.find(units)))
        .map(unit -> unit.number(1))
        .orElse(1.0);
  }

  private static Origin origin(SystemTree plane) {
    return new Origin(
        parameter(plane, 0, "latitudeoforigin", "latitudeofnaturalorigin"),
        parameter(plane, 0, "centralmeridian", "longitudeofnaturalorigin"),
        parameter(plane, 1, "scalefactor", "scalefactoratnaturalorigin"),
        parameter(plane, 0, "falseeasting", "falseeasting"),
        parameter(plane, 0, "falsenorthing", "falsenorthing"));
  }

  private static double parameter(SystemTree tree, double absent, String name, String other) {
    if (tree.keyword().equals("PARAMETER")) {
      String found = dense(tree.value(0));
      return found.equals(name) || found.equals(other) ? tree.number(1) : Double.NaN;
    }
    for (SystemTree child : tree.children()) {
      double value = parameter(child, Double.NaN, name, other);
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    return absent;
  }

  /** A plane under the name that clerks know it by, where it is one of those. */
  private static CoordinateSystem named(String name, Datum datum, Origin origin) {
    CoordinateSystem described = CoordinateSystem.plane(name, datum, origin);
    return IntStream.rangeClosed(1, 19)
        .mapToObj(number -> CoordinateSystem.japanesePlane(datum, number))
        .filter(known -> agree(known, described))
        .findFirst()
        .or(() ->
            IntStream.rangeClosed(51, 56)
                .mapToObj(zone -> CoordinateSystem.utm(datum, zone))
                .filter(known -> agree(known, described))
                .findFirst())
        .orElse(described);
  }

  /** Programs write the same meridian with more or fewer digits: a ten-millionth of a degree. */
  private static boolean agree(CoordinateSystem one, CoordinateSystem other) {
    double east = one.name().contains("UTM") ? 500_000 : 0;
    var a = one.place(east, 1_000_000);
    var b = other.place(east, 1_000_000);
    return Math.abs(a.longitude() - b.longitude()) < 1e-7
        && Math.abs(a.latitude() - b.latitude()) < 1e-7;
  }

  /** A name without capitals, spaces and signs. */
  private static String dense(String name) {
    StringBuilder dense = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
        dense.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        dense.append((char) (c + ('a' - 'A')));
      }
    }
    return dense.toString();
  }
}
