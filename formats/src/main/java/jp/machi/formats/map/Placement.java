package jp.machi.formats.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.geo.CoordinateSystem;
import jp.machi.core.geo.Datum;
import jp.machi.core.geo.Position;
import jp.machi.core.table.Remark;
import jp.machi.core.table.UnreadableSourceException;

/**
 * What the numbers of a layer mean, decided over all of them.
 *
 * @param remarks what was converted or assumed
 */
record Placement(CoordinateSystem system, List<Remark> remarks) {

  /**
   * Decides, or refuses: numbers on a plane mean nothing without their system.
   *
   * @param told the system that a person named, for a file that names none
   */
  static Placement decide(StatedSystem stated, Optional<CoordinateSystem> told, Survey survey)
      throws UnreadableSourceException {
    return switch (stated) {
      case StatedSystem.Unknown(var name) ->
          throw Unreadable.with("map.system_unsupported", "system", name);
      case StatedSystem.Known(var system) -> checked(system, survey);
      case StatedSystem.ByFormat(var system) ->
          told.isPresent() ? checked(told.get(), survey) : byFormat(system, survey);
      case StatedSystem.None() -> told.isPresent() ? checked(told.get(), survey) : assumed(survey);
    };
  }

  private static Placement checked(CoordinateSystem system, Survey survey)
      throws UnreadableSourceException {
    boolean fits = system.plane().isPresent() ? !survey.liesInJapan() : survey.looksLikeDegrees();
    if (survey.hasNumbers() && !fits) {
      throw Unreadable.with("map.system_contradicted", "system", system.name());
    }
    return new Placement(system, remarks(system, survey));
  }

  private static Placement byFormat(CoordinateSystem system, Survey survey)
      throws UnreadableSourceException {
    if (survey.hasNumbers() && !survey.looksLikeDegrees()) {
      throw Unreadable.of("map.system_unknown");
    }
    return new Placement(system, List.of());
  }

  private static Placement assumed(Survey survey) throws UnreadableSourceException {
    if (!survey.hasNumbers()) {
      return new Placement(CoordinateSystem.degrees(Datum.JGD2011), List.of());
    }
    if (!survey.liesInJapan()) {
      throw Unreadable.of("map.system_unknown");
    }
    return new Placement(
        CoordinateSystem.degrees(Datum.JGD2011), List.of(remark("map.system_assumed", Map.of())));
  }

  private static List<Remark> remarks(CoordinateSystem system, Survey survey) {
    List<Remark> remarks = new ArrayList<>();
    Map<String, String> name = Map.of("system", system.name());
    Vertices example = survey.example();
    boolean moved = system.plane().isPresent() || system.datum() == Datum.TOKYO;
    if (moved && example != null) {
      double x = example.x(0);
      double y = example.y(0);
      Position place = system.place(x, y);
      remarks.add(
          new Remark(
              "map.converted",
              0,
              MapTable.GEOMETRY,
              WellKnownText.number(x) + " " + WellKnownText.number(y),
              WellKnownText.number(place.longitude())
                  + " "
                  + WellKnownText.number(place.latitude()),
              name));
    }
    if (system.datum() == Datum.TOKYO) {
      remarks.add(remark("map.tokyo_datum", name));
    }
    if (system.datum() == Datum.JGD2000) {
      remarks.add(remark("map.before_earthquake", name));
    }
    return remarks;
  }

  private static Remark remark(String code, Map<String, String> parameters) {
    return new Remark(code, 0, MapTable.GEOMETRY, "", "", parameters);
  }
}
