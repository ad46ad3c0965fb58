package jp.machi.core.address;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.machi.core.code.Municipalities;
import jp.machi.core.code.Municipality;

/** The names of Japan's municipalities as addresses begin with them. ヶ and ケ count as the same. */
final class CityNames {
  /** 足柄下郡湯河原町 and 札幌市白石区 have 8 and 6 characters; the longest of all has 11. */
  static final int LONGEST = 12;

  private static final CityNames OF_JAPAN = new CityNames(Municipalities.shipped().all());

  /** Placeholder for a name that more than one prefecture has. */
  private static final String SEVERAL = "";

  private final Set<String> prefectures = new HashSet<>();
  private final Map<String, Set<String>> namesByPrefecture = new HashMap<>();
  private final Map<String, String> prefectureByName = new HashMap<>();
  private final Set<String> withWards = new HashSet<>();

  private CityNames(List<Municipality> all) {
    for (Municipality one : all) {
      prefectures.add(one.prefecture());
      if (!one.city().isEmpty()) {
        add(one.prefecture(), one.name());
        addUnique(one.prefecture(), one);
      }
      if (!one.ward().isEmpty()) {
        withWards.add(one.city());
      }
    }
  }

  static CityNames ofJapan() {
    return OF_JAPAN;
  }

  private void add(String prefecture, String name) {
    namesByPrefecture.computeIfAbsent(prefecture, _ -> new HashSet<>()).add(folded(name));
  }

  /**
   * Counts the names that may stand without their prefecture: also a ward alone, so that 中央区 is
   * never taken for Tokyo's; not a town without its district, which a part of a city may share.
   */
  private void addUnique(String prefecture, Municipality one) {
    boolean town = one.city().endsWith("町") || one.city().endsWith("村");
    if (!town || !one.district().isEmpty()) {
      prefectureByName.merge(folded(one.name()), prefecture, CityNames::both);
    }
    if (town && !one.district().isEmpty()) {
      add(prefecture, one.city());
    }
    if (!one.ward().isEmpty()) {
      prefectureByName.merge(one.ward(), prefecture, (_, _) -> SEVERAL);
      prefectureByName.put(one.ward(), SEVERAL);
    }
  }

  private static String both(String first, String second) {
    return first.equals(second) ? first : SEVERAL;
  }

  boolean isPrefecture(String name) {
    return prefectures.contains(name);
  }

  /** Whether a prefecture has a municipality of that name. */
  boolean has(String prefecture, String name) {
    return namesByPrefecture.getOrDefault(prefecture, Set.of()).contains(folded(name));
  }

  /** The only prefecture with a municipality of that name, {@code ""} where there is not one. */
  String prefectureOf(String name) {
    return prefectureByName.getOrDefault(folded(name), SEVERAL);
  }

  /** Whether a city is divided into wards. */
  boolean hasWards(String city) {
    return withWards.contains(city);
  }

  private static String folded(String name) {
    return name.indexOf('ヶ') < 0 ? name : name.replace('ヶ', 'ケ');
  }
}
