package jp.machi.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.machi.core.address.AddressParser;
import jp.machi.core.address.JapaneseAddress;
import jp.machi.core.gazetteer.PlaceText;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.gazetteer.Town;
import jp.machi.core.gazetteer.Towns;
import jp.machi.formats.reference.ReferenceImport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Addresses at the level of the town: prefecture, municipality and town with its numbered part (丁目)
 * must all be what the files expect. Spellings of one name count as the same (ヶ and ケ, 大字 or none,
 * old and new kanji); the exact spelling is counted beside it.
 */
final class AddressMeasure implements Measure {
  static final String LIST = "municipal/address/nja_addresses.csv";
  private static final String PAIRS = "municipal/address/abr_e2e.jsonl";
  private static final String TOWNS = "address/japanese_addresses_v1_towns.csv.gz";

  /** An address with what is expected of it. */
  private record Case(String text, String place) {}

  @Override
  public String name() {
    return "addresses";
  }

  @Override
  public List<Score> run(Path data) throws IOException {
    Towns imported = imported(data);
    List<Case> list = list(data);
    return List.of(
        score("imported town list", imported, LIST, list, 0.99),
        score("shipped tables alone", Towns.shipped(), LIST, list, 0.93),
        pairs(imported, data));
  }

  /** The full town list, through the importer. */
  static Towns imported(Path data) throws IOException {
    ReferenceImport made = new ReferenceImport(_ -> {});
    made.add(data.resolve(TOWNS));
    return made.reference(Reference.SHIPPED).towns();
  }

  /** Every address of the list; its cells hold no commas but in the quoted position. */
  static List<String[]> rows(Path data) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(data.resolve(LIST)).stream().skip(1).toList()) {
      rows.add(line.split(",", -1));
    }
    return rows;
  }

  private static List<Case> list(Path data) throws IOException {
    return rows(data).stream()
        .map(cells -> new Case(cells[0], cells[1] + "/" + cells[2] + "/" + cells[3]))
        .toList();
  }

  private static Score score(
      String with, Towns towns, String file, List<Case> cases, double target) {
    AddressParser parser = new AddressParser(towns);
    List<String> misses = new ArrayList<>();
    int exact = 0;
    for (Case each : cases) {
      JapaneseAddress address = parser.parse(each.text());
      String found = address.prefecture() + "/" + address.city() + "/" + address.town();
      exact += found.equals(each.place()) ? 1 : 0;
      if (!same(found, each.place())) {
        misses.add(miss(each, found, address));
      }
    }
    double share = 1 - (double) misses.size() / cases.size();
    return new Score(
        "Addresses to the town, "
            + with
            + " ("
            + file
            + ", a snapshot of another library's results)",
        cases.size(),
        String.format(Locale.ROOT, "≥ %.0f %%", target * 100),
        String.format(
            Locale.ROOT,
            "%.2f %% (%.2f %% in the very same spelling)",
            share * 100,
            100.0 * exact / cases.size()),
        share >= target,
        misses);
  }

  private static Score pairs(Towns towns, Path data) throws IOException {
    AddressParser parser = new AddressParser(towns);
    List<String> misses = new ArrayList<>();
    List<String> lines = Files.readAllLines(data.resolve(PAIRS));
    for (String line : lines) {
      JsonNode pair = JsonMapper.shared().readTree(line);
      JsonNode wanted = pair.get("expected");
      String place =
          text(wanted, "pref")
              + "/"
              + text(wanted, "city")
              + text(wanted, "ward")
              + "/"
              + text(wanted, "oaza_cho")
              + text(wanted, "chome");
      JapaneseAddress address = parser.parse(pair.get("input").asString());
      String municipality =
          address.municipality().map(found -> found.city() + found.ward()).orElse("");
      String town = address.known().map(Town::name).orElse(address.town());
      String found = address.prefecture() + "/" + municipality + "/" + town;
      if (!same(found, place)) {
        misses.add(miss(new Case(pair.get("input").asString(), place), found, address));
      }
    }
    return new Score(
        "Addresses to the town, imported town list (" + PAIRS + ")",
        lines.size(),
        "at most 1 miss",
        misses.size() + " misses",
        misses.size() <= 1,
        misses);
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? "" : value.asString();
  }

  private static boolean same(String one, String other) {
    return PlaceText.of(one).toString().equals(PlaceText.of(other).toString());
  }

  private static String miss(Case wanted, String found, JapaneseAddress address) {
    return wanted.text()
        + ": expected "
        + wanted.place()
        + ", found "
        + found
        + (address.doubts().isEmpty() ? "" : " " + address.doubts());
  }
}
