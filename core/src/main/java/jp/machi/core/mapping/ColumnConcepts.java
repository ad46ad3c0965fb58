package jp.machi.core.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.machi.core.standard.ItemType;

/**
 * What the columns of a table mean before its dataset is known: what their headings say, and where
 * nobody has seen such a heading, what the values can only be.
 */
final class ColumnConcepts {
  /** Kinds of which a list has one column as a rule; a date or a reading may be of anything. */
  private static final Map<ItemType, String> PLAIN =
      Map.of(
          ItemType.URL, "website",
          ItemType.EMAIL, "email",
          ItemType.PHONE, "phone",
          ItemType.POSTAL_CODE, "postal-code",
          ItemType.LATITUDE, "latitude",
          ItemType.LONGITUDE, "longitude",
          ItemType.CORPORATE_NUMBER, "corporate-number");

  private static final Set<String> FUSED = Set.of("latitude", "longitude");

  private final Vocabulary vocabulary;
  private final Views views;

  private ColumnConcepts(Vocabulary vocabulary, Views views) {
    this.vocabulary = vocabulary;
    this.views = views;
  }

  /** The first column of each concept. */
  static Map<String, Integer> of(List<String> headings, Sample sample, Vocabulary vocabulary) {
    ColumnConcepts concepts =
        new ColumnConcepts(vocabulary, new Views(vocabulary, sample, headings));
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      if (!vocabulary.phrase(headings.get(i)).saysNothing()) {
        concepts.add(i, headings.get(i), columns);
      }
    }
    Integer fused = columns.remove(Vocabulary.COORDINATES);
    if (fused != null) {
      FUSED.forEach(each -> columns.putIfAbsent(each, fused));
    }
    return columns;
  }

  private void add(int column, String written, Map<String, Integer> columns) {
    String heading = views.plain(written);
    Optional<Vocabulary.Meaning> known = vocabulary.findOutside(heading);
    if (known.isPresent()) {
      columns.putIfAbsent(known.get().concept(), column);
      return;
    }
    View view = views.whole(column, heading);
    views.listed(view).stream()
        .map(each -> vocabulary.understood(each.phrase(), ""))
        .filter(concept -> !concept.isEmpty())
        .forEach(concept -> columns.putIfAbsent(concept, column));
    if (!columns.containsValue(column)) {
      String concept = vocabulary.understood(view.phrase(), "");
      String seen = byValues(view).orElse(Headings.fold(heading));
      columns.putIfAbsent(concept.isEmpty() ? seen : concept, column);
    }
  }

  private Optional<String> byValues(View view) {
    return vocabulary.words().knowsNothingOf(view.phrase())
        ? Optional.ofNullable(PLAIN.get(view.profile().telling()))
        : Optional.empty();
  }

  /** Whether values of this kind say what a column is under a heading that nobody has seen. */
  static boolean isPlain(ItemType type) {
    return PLAIN.containsKey(type);
  }
}
