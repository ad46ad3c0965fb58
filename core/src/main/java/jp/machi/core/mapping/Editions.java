package jp.machi.core.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;

/**
 * The headings by which an edition's layout is known whatever the dataset: those that most of its
 * datasets have and no other edition has, such as 所在地_連結表記 (2026) and 方書 (2020).
 */
final class Editions {
  private final Map<String, Set<String>> marks = new LinkedHashMap<>();

  Editions(Standards standards) {
    Map<String, Set<String>> names = new HashMap<>();
    List<String> editions = standards.all().stream().map(Standard::edition).distinct().toList();
    for (String edition : editions) {
      names.put(edition, names(standards, edition, 0));
      marks.put(edition, new HashSet<>(names(standards, edition, 0.5)));
    }
    marks.forEach((edition, own) ->
        names.forEach((other, all) -> {
          if (!other.equals(edition)) {
            own.removeAll(all);
          }
        }));
  }

  /** Folded names that more than a share of an edition's datasets have. */
  private static Set<String> names(Standards standards, String edition, double share) {
    List<Standard> all =
        standards.all().stream()
            .filter(standard -> standard.isDefined() && standard.edition().equals(edition))
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    for (Standard standard : all) {
      for (Item item : standard.items()) {
        counts.merge(Headings.fold(item.name()), 1, Integer::sum);
      }
    }
    counts.values().removeIf(count -> count <= share * all.size());
    return counts.keySet();
  }

  /** The edition that a table is written in: it has at least that share of the edition's marks. */
  Optional<String> writtenIn(Set<String> foldedHeadings, double share) {
    String best = "";
    double most = 0;
    for (Map.Entry<String, Set<String>> edition : marks.entrySet()) {
      Set<String> own = edition.getValue();
      double had = own.stream().filter(foldedHeadings::contains).count();
      double part = own.isEmpty() ? 0 : had / own.size();
      if (part >= share && part > most) {
        best = edition.getKey();
        most = part;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }
}
