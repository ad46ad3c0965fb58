package jp.machi.core.kanji;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The MJ shrink map (MJ縮退マップ Ver.1.2.0, IPA and CITPC, CC BY-SA 2.1 JP): which of the kanji of JIS
 * X 0213 may stand for a kanji of the family registers, by each table that says so. Immutable.
 *
 * <p>Many kanji have several candidates (邉 is 辺 to some and 邊 to others), and which one a person
 * wants is theirs to say. So nothing in Machi shrinks by this map on its own.
 */
public final class ShrinkMap {
  private static final String TABLE = "mj_shrink_map.tsv";

  private final Map<String, List<Shrink>> byCharacter;

  private ShrinkMap(Map<String, List<Shrink>> byCharacter) {
    this.byCharacter = byCharacter;
  }

  /** The map that ships with Machi, read once, about 59,000 lines. */
  public static ShrinkMap shipped() {
    return Shipped.MAP;
  }

  /**
   * Every candidate by every table, in the order of the characters; empty for a kanji that needs
   * none and for one that has none.
   *
   * @param character one character, with its variation selector where it has one
   */
  public List<Shrink> candidates(String character) {
    return byCharacter.getOrDefault(character, List.of());
  }

  private static final class Shipped {
    private static final ShrinkMap MAP = new ShrinkMap(read());

    private static Map<String, List<Shrink>> read() {
      try (InputStream table = ShrinkMap.class.getResourceAsStream(TABLE)) {
        if (table == null) {
          throw new IllegalStateException("resource is missing: " + TABLE);
        }
        return read(new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException("resource is broken: " + TABLE, e);
      }
    }

    private static Map<String, List<Shrink>> read(BufferedReader lines) throws IOException {
      Map<String, String> tables = new HashMap<>();
      Map<String, List<Shrink>> byCharacter = new HashMap<>();
      String line;
      while ((line = lines.readLine()) != null) {
        String[] cells = line.split("\t", -1);
        if (!line.startsWith("#")) {
          byCharacter
              .computeIfAbsent(cells[0], _ -> new ArrayList<>(2))
              .add(
                  new Shrink(
                      cells[0],
                      cells[1],
                      cells[2],
                      tables.getOrDefault(cells[3], ""),
                      Integer.parseInt(cells[4]),
                      Integer.parseInt(cells[5])));
        } else if (cells.length == 2) {
          tables.put(cells[0].substring(1), cells[1]);
        }
      }
      byCharacter.replaceAll((_, shrinks) -> List.copyOf(shrinks));
      return byCharacter;
    }
  }
}
