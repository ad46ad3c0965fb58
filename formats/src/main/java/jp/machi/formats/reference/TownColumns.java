package jp.machi.formats.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.machi.core.gazetteer.KanjiNumber;
import jp.machi.core.gazetteer.ReferenceSource.Kind;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.core.text.Width;

/**
 * Which column of a list of towns is which.
 *
 * @param kind layout of the list
 * @param columns index of each column by its heading
 */
record TownColumns(Kind kind, Map<String, Integer> columns) {

  /** Recognises a layout by its headings. */
  static TownColumns of(List<String> header, String file) throws UnreadableSourceException {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(header.get(i).replace("\uFEFF", "").strip(), i);
    }
    if (columns.keySet().containsAll(List.of("lg_code", "machiaza_id", "oaza_cho"))) {
      return new TownColumns(Kind.ADDRESS_BASE, columns);
    }
    if (columns.keySet().containsAll(List.of("lg_code", "machiaza_id", "rep_lat", "rep_lon"))) {
      return new TownColumns(Kind.ADDRESS_BASE_POSITIONS, columns);
    }
    if (columns.keySet().containsAll(List.of("pref", "city", "town"))) {
      return new TownColumns(Kind.TOWN_LIST, columns);
    }
    throw ReferenceImport.refused("reference.unknown_layout", file);
  }

  /** The cell below a heading, {@code ""} where there is none. */
  String cell(List<String> cells, String heading) {
    Integer column = columns.get(heading);
    return column == null || column >= cells.size() ? "" : cells.get(column).strip();
  }

  /** １丁目 as 一丁目, the way it stands in addresses of the register. */
  static String chome(String written) {
    int end = 0;
    String half = Width.half(written);
    while (end < half.length() && Character.isDigit(half.charAt(end))) {
      end++;
    }
    if (end == 0 || end > 2 || !half.startsWith("丁", end)) {
      return written;
    }
    int number = Integer.parseInt(half.substring(0, end));
    return number == 0 ? written : KanjiNumber.of(number) + half.substring(end);
  }

  /** 町字ID of 7 digits, {@code ""} for anything else. */
  static String id(String written) {
    boolean digits = written.length() == 7 && written.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? written : "";
  }
}
