package jp.machi.core.contact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How long the area code of a number is, from {@code area-codes.txt}, whose head says where it
 * comes from. A beginning that the table does not have stays unknown.
 */
final class AreaCodes {
  /** Area code and exchange have six digits together; one of them more decides nothing. */
  private static final int DECIDING = 6;

  private static final Map<String, Integer> LENGTHS = load();

  private AreaCodes() {}

  /** Digits of the area code of a number written without hyphens, 0 where it is not known. */
  static int length(String digits) {
    for (int end = Math.min(DECIDING, digits.length()); end > 1; end--) {
      Integer length = LENGTHS.get(digits.substring(0, end));
      if (length != null) {
        return isExchange(digits, length) ? length : 0;
      }
    }
    return 0;
  }

  /** No exchange (市内局番) begins with 0: such a number was never assigned, so nothing groups it. */
  private static boolean isExchange(String digits, int area) {
    return digits.length() > area && digits.charAt(area) != '0';
  }

  private static Map<String, Integer> load() {
    Map<String, Integer> lengths = new HashMap<>();
    var file = Objects.requireNonNull(AreaCodes.class.getResourceAsStream("area-codes.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", -1))
          .forEach(cells -> {
            for (int i = 1; i < cells.length; i++) {
              lengths.put(cells[i], Integer.valueOf(cells[0]));
            }
          });
      return Map.copyOf(lengths);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
