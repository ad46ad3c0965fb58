package jp.machi.formats.reference;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jp.machi.core.gazetteer.OutlinesBuilder;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.gazetteer.ReferenceSource;
import jp.machi.core.gazetteer.ReferenceSource.Kind;
import jp.machi.core.gazetteer.TownsBuilder;
import jp.machi.core.table.UnreadableSourceException;

/**
 * Makes a city's own tables of places from files: lists of towns and the address base registry
 * (CSV, also in gzip or zip), outlines (GeoJSON). Files are streamed; not thread-safe.
 */
public final class ReferenceImport {
  /** A zip of the registry has a file for each prefecture and kind. */
  private static final int MOST_ENTRIES = 1_000;

  /** The registry's towns of all Japan have about 200 MB; outlines of all Japan some gigabytes. */
  private static final long MOST_BYTES = 8L * 1024 * 1024 * 1024;

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final TownsBuilder towns = new TownsBuilder();
  private final OutlinesBuilder outlines = new OutlinesBuilder();
  private final List<ReferenceSource> sources = new ArrayList<>();
  private final Set<String> unknown = new TreeSet<>();
  private final LongConsumer rowsDone;

  /**
   * An import.
   *
   * @param rowsDone told now and then how many rows of the file at hand are done
   */
  public ReferenceImport(LongConsumer rowsDone) {
    this.rowsDone = rowsDone;
  }

  /**
   * Takes a file.
   *
   * @throws UnreadableSourceException with a code that begins with {@code reference.} where it is
   *     none of the known kinds, or broken
   */
  public void add(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String date =
        Files.getLastModifiedTime(file).toInstant().atZone(JAPAN).toLocalDate().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    try {
      if (lower.endsWith(".zip")) {
        addZip(file, date);
        return;
      }
      try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        boolean packed = lower.endsWith(".gz");
        add(name, packed ? new GZIPInputStream(bytes, 1 << 16) : bytes, date);
      }
    } catch (ZipException e) {
      throw ReferenceImport.refused("reference.unreadable", name);
    }
  }

  private void addZip(Path file, String date) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      int entries = 0;
      Enumeration<? extends ZipEntry> each = zip.entries();
      while (each.hasMoreElements()) {
        ZipEntry entry = each.nextElement();
        String name = entry.getName();
        String lower = name.toLowerCase(Locale.ROOT);
        if (++entries > MOST_ENTRIES) {
          throw refused("reference.too_large", name);
        }
        if (lower.endsWith(".csv") || lower.endsWith(".json") || lower.endsWith(".geojson")) {
          try (InputStream bytes = zip.getInputStream(entry)) {
            add(name, bytes, date);
          }
        }
      }
    }
  }

  private void add(String name, InputStream bytes, String date) throws IOException {
    InputStream bounded = new BufferedInputStream(new Bounded(bytes, name), 1 << 16);
    ReferenceSource source =
        isJson(bounded)
            ? new OutlineReader(outlines, unknown).read(name, bounded, date)
            : new TownListReader(towns, unknown, rowsDone).read(name, bounded, date);
    sources.add(source);
  }

  private static boolean isJson(InputStream bytes) throws IOException {
    bytes.mark(8);
    int first = bytes.read();
    while (first == 0xEF || first == 0xBB || first == 0xBF || first == ' ') {
      first = bytes.read();
    }
    bytes.reset();
    return first == '{';
  }

  /** Names and codes of municipalities that the table of codes lacks; their rows were left out. */
  public Set<String> unknown() {
    return Set.copyOf(unknown);
  }

  /**
   * The tables.
   *
   * @param earlier tables that stand for what this import brings nothing of
   * @throws UnreadableSourceException with the code {@code reference.nothing} where no file had
   *     towns or outlines
   */
  public Reference reference(Reference earlier) throws UnreadableSourceException {
    boolean hasTowns = towns.size() > 0;
    boolean hasOutlines = sources.stream().anyMatch(s -> s.kind() == Kind.OUTLINES && s.rows() > 0);
    if (!hasTowns && !hasOutlines) {
      throw new UnreadableSourceException("reference.nothing", Map.of());
    }
    List<ReferenceSource> all = new ArrayList<>(sources);
    for (ReferenceSource source : earlier.sources()) {
      boolean replaced = source.kind() == Kind.OUTLINES ? hasOutlines : hasTowns;
      if (!replaced) {
        all.add(source);
      }
    }
    return new Reference(
        hasTowns ? towns.build(true) : earlier.importedTowns().orElse(null),
        hasOutlines ? outlines.build() : earlier.outlines().orElse(null),
        all);
  }

  static UnreadableSourceException refused(String code, String file) {
    return new UnreadableSourceException(code, Map.of("file", file));
  }

  /** Stops a file that unpacks to more than any real one. */
  private static final class Bounded extends FilterInputStream {
    private final String name;
    private long left = MOST_BYTES;

    Bounded(InputStream in, String name) {
      super(in);
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(read);
      return read;
    }

    private void count(int read) throws IOException {
      left -= Math.max(read, 0);
      if (left < 0) {
        throw refused("reference.too_large", name);
      }
    }
  }
}
