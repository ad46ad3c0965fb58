package jp.machi.server.openlist.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.machi.core.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * A row of a released オープンデータ一覧, of the edition 2020 or 2026-08-01, by what its cells mean.
 *
 * @param row number in the release, from 1
 * @param cells what is not empty, by field
 */
record ListFields(long row, Map<Field, String> cells) {

  /** What a cell means, and under which names it stands, the newest edition first. */
  enum Field {
    ID("データセット_ID", "NO"),
    TITLE("データセット_タイトル", "データ名称"),
    URL("データセット_URL", "URL"),
    DESCRIPTION("データセット_概要", "データ概要"),
    KEYWORDS("データセット_キーワード", ""),
    THEMES("データセット_分類", "分類"),
    FREQUENCY("データセット_更新頻度", "更新頻度"),
    DOCUMENTS("データセット_関連ドキュメント", ""),
    COVERAGE("データセット_対象期間", ""),
    CONTACT_NAME("データセット_連絡先名称", ""),
    CONTACT_EMAIL("データセット_連絡先メールアドレス", ""),
    CONTACT_PHONE("データセット_連絡先電話番号", ""),
    CONTACT_EXTENSION("データセット_連絡先内線番号", ""),
    CONTACT_FORM("データセット_連絡先FormURL", ""),
    CONTACT_NOTE("データセット_連絡先備考（その他、SNSなど）", ""),
    REMARKS("データセット_備考", "備考");

    private final String heading;
    private final String formerly;

    Field(String heading, String formerly) {
      this.heading = heading;
      this.formerly = formerly;
    }

    /** Its heading in the newest edition. */
    String heading() {
      return heading;
    }
  }

  /** Where each field stands in a release. */
  static Map<Field, Integer> places(List<Column> columns) {
    List<String> headings = columns.stream().map(Column::name).toList();
    Map<Field, Integer> places = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      Stream.of(field.heading, field.formerly)
          .map(headings::indexOf)
          .filter(index -> index >= 0)
          .findFirst()
          .ifPresent(index -> places.put(field, index));
    }
    return places;
  }

  static ListFields of(long row, List<@Nullable Object> values, Map<Field, Integer> places) {
    Map<Field, String> cells = new LinkedHashMap<>();
    places.forEach((field, index) -> {
      Object value = values.get(index);
      String text = value == null ? "" : value.toString().strip();
      if (!text.isEmpty()) {
        cells.put(field, text);
      }
    });
    return new ListFields(row, cells);
  }

  /** The text of a field, {@code ""} where it is empty. */
  String text(Field field) {
    return cells.getOrDefault(field, "");
  }

  /** The entries of a cell that holds several. */
  List<String> entries(Field field, String between) {
    List<String> entries = new ArrayList<>();
    for (String entry : text(field).split(between, -1)) {
      if (!entry.isBlank() && !entries.contains(entry.strip())) {
        entries.add(entry.strip());
      }
    }
    return entries;
  }
}
