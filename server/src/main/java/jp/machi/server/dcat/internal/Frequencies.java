package jp.machi.server.dcat.internal;

import java.util.Map;
import jp.machi.server.catalog.UpdateFrequency;

/** Frequencies in the EU's authority table, which has fewer of them. */
final class Frequencies {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("continuous", "UPDATE_CONT"),
          Map.entry("irregular", "IRREG"),
          Map.entry("never", "NEVER"),
          Map.entry("P1D", "DAILY"),
          Map.entry("P1W", "WEEKLY"),
          Map.entry("P1W/2", "WEEKLY_2"),
          Map.entry("P1W/3", "WEEKLY_3"),
          Map.entry("P2W", "BIWEEKLY"),
          Map.entry("P1M/2", "MONTHLY_2"),
          Map.entry("P1M/3", "MONTHLY_3"),
          Map.entry("P1M", "MONTHLY"),
          Map.entry("P2M", "BIMONTHLY"),
          Map.entry("P3M", "QUARTERLY"),
          Map.entry("P4M", "ANNUAL_3"),
          Map.entry("P6M", "ANNUAL_2"),
          Map.entry("P1Y", "ANNUAL"),
          Map.entry("P2Y", "BIENNIAL"),
          Map.entry("P3Y", "TRIENNIAL"));

  private Frequencies() {}

  static String of(UpdateFrequency frequency) {
    return Names.authority("frequency", CODES.getOrDefault(frequency.code(), "OTHER"));
  }
}
