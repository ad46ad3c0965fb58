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

  private static final String OPENS = "opens";

  private static final Map<String, String> HEADS =
      Map.of(
          "名", "name",
          "カナ", "name-kana",
          "住所", "address",
          "電話", "phone",
          "FAX", "fax",
          "郵便", "postal-code",
          "緯度", "latitude",
          "経度", "longitude");

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
    if (isHours(views.whole(column, heading))) {
      columns.putIfAbsent(OPENS, column);
      return;
    }
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
      String seen = byValues(view).or(() -> byHead(view)).orElse(Headings.fold(heading));
      columns.putIfAbsent(concept.isEmpty() ? seen : concept, column);
    }
  }

  /** Hours in one cell are opening hours, be they called 営業時間, 利用時間 or 供用時間. */
  private static boolean isHours(View view) {
    return view.phrase().words().contains("時間")
        && !view.phrase().words().contains("診療")
        && view.profile().holds(CellPart.START) > 0;
  }

  private Optional<String> byValues(View view) {
    return vocabulary.words().knowsNothingOf(view.phrase())
        ? Optional.ofNullable(PLAIN.get(view.profile().telling()))
        : Optional.empty();
  }

  /** Whatever has it, a name is a name and an address one: 橋名, クラブ所在地. */
  private static Optional<String> byHead(View view) {
    return Optional.ofNullable(HEADS.get(view.phrase().head()));
  }

  /** Whether values of this kind say what a column is under a heading that nobody has seen. */
  static boolean isPlain(ItemType type) {
    return PLAIN.containsKey(type);
  }
}
