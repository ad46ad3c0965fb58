package jp.machi.server.findability.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.server.rows.RowPage;
import org.jspecify.annotations.Nullable;

/**
 * What the first rows of a release say that a person may look for: each text once, so that a long
 * table of few words costs little.
 *
 * @param places towns and wards that columns of places name
 * @param texts everything else that has letters, as far as it fits into {@link #MOST}
 */
record RowTexts(List<String> places, String texts) {
  static final RowTexts NONE = new RowTexts(List.of(), "");

  /**
   * Letters kept of a release, so that thousands of datasets stay within some tens of megabytes.
   */
  static final int MOST = 4_000;

  private static final int MOST_PLACES = 200;
  private static final int LONGEST = 80;

  private static final Pattern PLACE_HEADING = Pattern.compile("所在地|住所|町名|町丁|町字|大字|地域名|地区名|^区$|区名");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern NUMBERS = Pattern.compile("[0-9０-９]|[一二三四五六七八九十]+丁目|番地|\\s");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:東京都|北海道|京都府|大阪府|[^都道府県]{2,3}県)?(?:[^市]{1,6}市|[^郡]{1,5}郡[^町村]{1,5}[町村])?"
              + "([^区]{1,5}区)?(.*)");

  static RowTexts of(RowPage page) {
    Set<String> places = new LinkedHashSet<>();
    Set<String> texts = new LinkedHashSet<>();
    List<Integer> columns =
        IntStream.range(0, page.columns().size())
            .filter(column -> page.columns().get(column).type() == ColumnType.TEXT)
            .boxed()
            .toList();
    int left = MOST;
    for (List<@Nullable Object> row : page.rows()) {
      for (int column : columns) {
        if (row.get(column) instanceof String text && isTelling(text)) {
          if (isPlace(page.columns().get(column))) {
            addPlaces(places, text);
          } else if (left >= text.length() && texts.add(shortened(text))) {
            left -= Math.min(text.length(), LONGEST) + 1;
          }
        }
      }
    }
    return new RowTexts(places.stream().limit(MOST_PLACES).toList(), String.join(" ", texts));
  }

  private static boolean isPlace(Column column) {
    return PLACE_HEADING.matcher(column.name()).find();
  }

  /** Nobody looks for an address of the web or for a number by its text. */
  private static boolean isTelling(String text) {
    return !text.startsWith("http") && LETTER.matcher(text).find();
  }

  private static void addPlaces(Set<String> places, String address) {
    Matcher numbers = NUMBERS.matcher(address);
    Matcher parts =
        ADDRESS.matcher(
            shortened(numbers.find() ? address.substring(0, numbers.start()) : address));
    if (places.size() < MOST_PLACES && parts.matches()) {
      for (int part = 1; part <= 2; part++) {
        String place = parts.group(part);
        if (place != null && place.length() > 1) {
          places.add(place);
        }
      }
    }
  }

  private static String shortened(String text) {
    int end = Math.min(text.length(), LONGEST);
    boolean throughPair = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, throughPair ? end - 1 : end);
  }
}
