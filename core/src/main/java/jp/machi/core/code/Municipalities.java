package jp.machi.core.code;

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
import java.util.Optional;

/**
 * The table of local government codes and names that ships with Machi; its source is named in
 * {@code SOURCES.md} beside it. Immutable. A code that is not in the table need not be wrong: towns
 * merge and split.
 */
public final class Municipalities {
  private static final String TABLE = "municipalities.tsv";

  private final List<Municipality> all;
  private final Map<String, Municipality> byCode = new HashMap<>();
  private final Map<String, Integer> indexByCode = new HashMap<>();
  private final Map<String, List<Municipality>> byName = new HashMap<>();

  private Municipalities(List<Municipality> all) {
    this.all = List.copyOf(all);
    for (Municipality one : all) {
      indexByCode.put(one.code(), indexByCode.size());
      byCode.put(one.code(), one);
      byName.computeIfAbsent(one.name(), _ -> new ArrayList<>()).add(one);
    }
  }

  /** The table, read once. */
  public static Municipalities shipped() {
    return Shipped.TABLE_OF_JAPAN;
  }

  /** Every prefecture, municipality and ward, in the order of the codes. */
  public List<Municipality> all() {
    return all;
  }

  /** The one with that code of 6 digits. */
  public Optional<Municipality> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Place in {@link #all()} of the one with that code of 6 digits, -1 where there is none. */
  public int indexOf(String code) {
    return indexByCode.getOrDefault(code, -1);
  }

  /** All of that {@link Municipality#name()}, in any prefecture. */
  public List<Municipality> named(String name) {
    return List.copyOf(byName.getOrDefault(name, List.of()));
  }

  private static final class Shipped {
    private static final Municipalities TABLE_OF_JAPAN = new Municipalities(read());

    private static List<Municipality> read() {
      try (InputStream table = Municipalities.class.getResourceAsStream(TABLE)) {
        if (table == null) {
          throw new IllegalStateException("resource is missing: " + TABLE);
        }
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
        return lines.lines().skip(1).map(Shipped::municipality).toList();
      } catch (IOException e) {
        throw new UncheckedIOException("resource is broken: " + TABLE, e);
      }
    }

    private static Municipality municipality(String line) {
      String[] cells = line.split("\t", -1);
      return new Municipality(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
    }
  }
}
