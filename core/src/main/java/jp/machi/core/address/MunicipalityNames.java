package jp.machi.core.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.code.Municipalities;
import jp.machi.core.code.Municipality;
import jp.machi.core.gazetteer.PlaceText;

/**
 * The names under which addresses know Japan's municipalities: with and without the district (郡) of
 * a town, the ward of a designated city with and without the city. Names are folded.
 */
final class MunicipalityNames {
  private static final MunicipalityNames OF_JAPAN =
      new MunicipalityNames(Municipalities.shipped().all());

  /** Group of the names that may stand without their prefecture. */
  private static final String ANYWHERE = "";

  private final Map<String, String> prefectures = new LinkedHashMap<>();
  private final Map<String, String> shortPrefectures = new HashMap<>();
  private final Map<String, Map<String, List<Candidate>>> groups = new HashMap<>();
  private final List<List<Integer>> wards = new ArrayList<>();
  private int longest;

  /**
   * A municipality that a name may mean.
   *
   * @param index place in {@link Municipalities#all()}
   * @param certain whether the name alone is enough: not a town without its district, which a part
   *     of a city may share
   */
  record Candidate(int index, boolean certain) {}

  /** Candidates of the longest name that a text goes on with; none where there is no name. */
  record Found(List<Candidate> candidates, int end) {}

  private MunicipalityNames(List<Municipality> all) {
    int city = -1;
    for (int i = 0; i < all.size(); i++) {
      Municipality one = all.get(i);
      wards.add(new ArrayList<>(0));
      city = one.ward().isEmpty() ? i : city;
      if (!one.ward().isEmpty()) {
        wards.get(city).add(i);
      }
      if (one.city().isEmpty()) {
        String folded = PlaceText.of(one.prefecture()).toString();
        prefectures.put(folded, one.prefecture());
        shortPrefectures.put(folded.substring(0, folded.length() - 1), one.prefecture());
      } else {
        add(one, i);
      }
    }
  }

  static MunicipalityNames ofJapan() {
    return OF_JAPAN;
  }

  private void add(Municipality one, int index) {
    boolean town = !one.district().isEmpty();
    add(one, one.name(), index, true);
    if (town) {
      add(one, one.city(), index, false);
    }
    if (!one.ward().isEmpty()) {
      add(one, one.ward(), index, true);
    }
  }

  private void add(Municipality one, String name, int index, boolean certain) {
    String folded = PlaceText.of(name).toString();
    longest = Math.max(longest, folded.length());
    put(one.prefecture(), folded, new Candidate(index, true));
    put(ANYWHERE, folded, new Candidate(index, certain));
  }

  private void put(String group, String name, Candidate candidate) {
    List<Candidate> known =
        groups
            .computeIfAbsent(group, _ -> new HashMap<>())
            .computeIfAbsent(name, _ -> new ArrayList<>(1));
    Municipality added = Municipalities.shipped().all().get(candidate.index());
    // 浜松市天竜区 has had two codes: the one in force is meant.
    known.removeIf(other -> {
      Municipality older = Municipalities.shipped().all().get(other.index());
      return !older.exists()
          && older.name().equals(added.name())
          && older.prefecture().equals(added.prefecture());
    });
    known.add(candidate);
  }

  /**
   * The wards of a designated city, also those that are no more; none for any other municipality.
   */
  List<Integer> wards(int city) {
    return wards.get(city);
  }

  /** The prefecture that the text goes on with, else {@code ""}. */
  String prefecture(PlaceText text, int start) {
    for (int length = 3; length <= 4; length++) {
      char last = text.at(start + length - 1);
      if (last == '県' || last == '都' || last == '府' || last == '道') {
        String name = prefectures.get(substring(text, start, start + length));
        if (name != null) {
          return name;
        }
      }
    }
    return "";
  }

  /**
   * The prefecture whose name without its last character the text goes on with, else {@code ""}.
   */
  String shortPrefecture(PlaceText text, int start) {
    for (int length = 2; length <= 3; length++) {
      String name = shortPrefectures.get(substring(text, start, start + length));
      if (name != null) {
        return name;
      }
    }
    return "";
  }

  /**
   * What the longest name may mean that the text goes on with. Spaces inside a name are skipped.
   *
   * @param prefecture to look in, {@code ""} for all of Japan
   */
  Found find(String prefecture, PlaceText text, int start) {
    Map<String, List<Candidate>> names = groups.getOrDefault(prefecture, Map.of());
    StringBuilder name = new StringBuilder(longest);
    Found found = new Found(List.of(), start);
    for (int i = start; i < text.length() && name.length() < longest; i++) {
      char c = text.at(i);
      if (c == ' ') {
        continue;
      }
      name.append(c);
      if ((c == '市' || c == '区' || c == '町' || c == '村') && name.length() > 1) {
        List<Candidate> candidates = names.get(name.toString());
        found = candidates == null ? found : new Found(candidates, i + 1);
      }
    }
    return found;
  }

  private static String substring(PlaceText text, int start, int end) {
    StringBuilder part = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      part.append(text.at(i));
    }
    return part.toString();
  }
}
