package jp.machi.core.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.code.Municipalities;

/**
 * Makes a table of towns row by row. A town that comes twice stands once; the later row fills what
 * the earlier lacks. Towns of one name with different ids, as in Kyoto, have none here, for an
 * address does not tell them apart. Not thread-safe.
 */
public final class TownsBuilder {
  /** The longest names have some 30 characters; what is longer is no name. */
  public static final int LONGEST_NAME = 100;

  /** Ten times as many as Japan has: more is no list of towns. */
  public static final int MOST_TOWNS = 5_000_000;

  private record Row(int municipality, String key, String display, int townLength) {}

  private static final class Facts {
    private String kana = "";
    private int id = -1;
    private boolean severalIds;
    private int latitude = TownArrays.NOWHERE;
    private int longitude = TownArrays.NOWHERE;
    private boolean numbered;
  }

  private final Map<Row, Facts> rows = new HashMap<>();
  private final Map<Long, Position> places = new HashMap<>();

  /**
   * Adds a town.
   *
   * @param municipality index into {@link Municipalities#all()}
   * @return whether it has a name that can be looked for
   */
  public boolean add(int municipality, Town town) {
    return add(municipality, town, false);
  }

  /** As above; {@code numbered} where the source says that the town has numbered parts. */
  boolean add(int municipality, Town town, boolean numbered) {
    String display = town.name() + town.koaza();
    if (display.isEmpty() || display.length() > LONGEST_NAME) {
      return false;
    }
    String key = PlaceText.of(display).toString().replace(" ", "");
    boolean onlyNumber = !town.koaza().isEmpty() && isNumber(town.koaza());
    if (key.isEmpty() || onlyNumber || rows.size() >= MOST_TOWNS) {
      return false;
    }
    Facts facts =
        rows.computeIfAbsent(
            new Row(municipality, key, display, town.name().length()), _ -> new Facts());
    facts.kana = facts.kana.isEmpty() ? town.kana() : facts.kana;
    if (!town.id().isEmpty()) {
      int id = Integer.parseInt(town.id());
      facts.severalIds |= facts.id >= 0 && facts.id != id;
      facts.id = facts.id < 0 ? id : facts.id;
    }
    facts.numbered |= numbered;
    town.position()
        .filter(_ -> facts.latitude == TownArrays.NOWHERE)
        .ifPresent(position -> {
          facts.latitude = parts(position.latitude());
          facts.longitude = parts(position.longitude());
        });
    return true;
  }

  /**
   * Says where the town with a 町字ID is, whether it was added already or will be.
   *
   * @param id 町字ID of 7 digits
   */
  public void place(int municipality, String id, Position position) {
    if (places.size() < MOST_TOWNS) {
      places.putIfAbsent(placeKey(municipality, Integer.parseInt(id)), position);
    }
  }

  private static long placeKey(int municipality, int id) {
    return (long) municipality << Integer.SIZE | id;
  }

  /** How many towns were added. */
  public int size() {
    return rows.size();
  }

  /**
   * The table.
   *
   * @param numberedParts whether the source lists the numbered parts (丁目) of towns
   */
  public Towns build(boolean numberedParts) {
    List<Row> sorted = new ArrayList<>(rows.keySet());
    sorted.sort(
        Comparator.comparingInt(Row::municipality)
            .thenComparing(Row::key)
            .thenComparing(Row::display)
            .thenComparingInt(Row::townLength));
    int count = sorted.size();
    int[] starts = new int[Municipalities.shipped().all().size() + 1];
    int[] ids = new int[count];
    int[] latitudes = new int[count];
    int[] longitudes = new int[count];
    byte[] lengths = new byte[count];
    byte[] flags = new byte[count];
    List<String> kana = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Row row = sorted.get(i);
      Facts facts = rows.getOrDefault(row, new Facts());
      Position place = places.get(placeKey(row.municipality(), facts.id));
      if (facts.latitude == TownArrays.NOWHERE && place != null) {
        facts.latitude = parts(place.latitude());
        facts.longitude = parts(place.longitude());
      }
      starts[row.municipality() + 1]++;
      ids[i] = facts.severalIds ? -1 : facts.id;
      latitudes[i] = facts.latitude;
      longitudes[i] = facts.longitude;
      lengths[i] = (byte) row.townLength();
      flags[i] = (byte) (facts.numbered ? 1 : 0);
      kana.add(facts.kana);
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    TownArrays arrays =
        new TownArrays(
            starts,
            index(sorted.stream().map(Row::key).toList()),
            index(sorted.stream().map(Row::display).toList()),
            lengths,
            index(kana),
            ids,
            latitudes,
            longitudes,
            flags);
    return new Towns(arrays, numberedParts);
  }

  private static boolean isNumber(String name) {
    return name.chars()
        .allMatch(c -> PlaceLetters.isKanjiNumber((char) c) || PlaceLetters.isDigit((char) c));
  }

  private static int parts(double degrees) {
    return (int) Math.round(degrees * TownArrays.PARTS_OF_DEGREE);
  }

  private static NameIndex index(List<String> names) {
    int[] starts = new int[names.size() + 1];
    StringBuilder pool = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      pool.append(names.get(i));
      starts[i + 1] = pool.length();
    }
    return new NameIndex(pool.toString().toCharArray(), starts);
  }
}
