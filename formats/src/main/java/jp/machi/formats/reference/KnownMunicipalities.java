package jp.machi.formats.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.code.CheckDigits;
import jp.machi.core.code.Municipalities;
import jp.machi.core.code.Municipality;
import jp.machi.core.gazetteer.PlaceText;

/**
 * Municipalities as lists of places name them: by code of 5 or 6 digits, by name in any spelling.
 */
final class KnownMunicipalities {
  /** As many names as a person reads through. */
  static final int MOST_UNKNOWN = 50;

  private final Map<String, Integer> byName = new HashMap<>();

  KnownMunicipalities() {
    List<Municipality> all = Municipalities.shipped().all();
    for (int i = 0; i < all.size(); i++) {
      Municipality one = all.get(i);
      if (!one.city().isEmpty()) {
        byName.merge(
            folded(one.prefecture(), one.name()), i, (older, newer) -> newer(older, newer));
        byName.putIfAbsent(folded(one.prefecture(), one.city() + one.ward()), i);
      }
    }
  }

  private static int newer(int older, int newer) {
    return Municipalities.shipped().all().get(newer).exists() ? newer : older;
  }

  private static String folded(String prefecture, String name) {
    return PlaceText.of(prefecture + name).toString();
  }

  /** Index of the municipality with that name in a prefecture, -1 where there is none. */
  int named(String prefecture, String name) {
    return byName.getOrDefault(folded(prefecture, name), -1);
  }

  /** Index of the municipality with that code of 5 or 6 digits, -1 where there is none. */
  int coded(String code) {
    boolean short5 = code.length() == 5 && code.chars().allMatch(c -> c >= '0' && c <= '9');
    return Municipalities.shipped().indexOf(short5 ? code + CheckDigits.municipality(code) : code);
  }
}
