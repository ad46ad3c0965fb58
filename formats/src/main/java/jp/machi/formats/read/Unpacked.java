package jp.machi.formats.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.machi.core.table.UnreadableSourceException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The members of an archive in a folder, under names that Machi chose: what an entry is called can
 * lead nowhere. The files of a shapefile keep a common stem, for they are read together.
 */
final class Unpacked {
  /** What systems put into archives beside the files of a person. */
  private static final Set<String> OF_SYSTEMS =
      Set.of(".ds_store", "thumbs.db", "desktop.ini", ".localized");

  /** Macintoshes keep a shadow of each file there. */
  private static final String MAC_SHADOWS = "__macosx/";

  private static final String SHAPES = "shp";

  /** What stands beside a {@code .shp} and is no list of its own. */
  private static final Set<String> BESIDE_SHAPES =
      Set.of("dbf", "shx", "prj", "cpg", "qpj", "sbn", "sbx", "qix", "fix", "qmd", "cst");

  private static final Pattern SAFE_EXTENSION = Pattern.compile("[a-z0-9]{1,8}");

  /** A name that would lead out of a folder: absolute, with a drive, or with {@code ..}. */
  private static final Pattern LEADS_AWAY =
      Pattern.compile("/.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?", Pattern.DOTALL);

  private final UnpackFolder folder;
  private final List<Member> members = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private int files;
  private long bytes;

  /** A member to be opened. */
  record Member(String name, Path path) {}

  /** A member that was not unpacked. */
  record Refused(String name, UnreadableSourceException reason) {}

  /** An entry that is a file of a person. */
  private record Entry(String name, ZipArchiveEntry zipped) {

    String stem() {
      return key().substring(0, Math.max(0, key().lastIndexOf('.')));
    }

    String extension() {
      return key().substring(key().lastIndexOf('.') + 1);
    }

    /** Names that differ in case alone are one file to Windows. */
    String key() {
      return name.toLowerCase(Locale.ROOT);
    }
  }

  private Unpacked(UnpackFolder folder) {
    this.folder = folder;
  }

  /**
   * Unpacks an archive and the archives in it, but none inside those.
   *
   * @throws UnreadableSourceException when the archive itself is broken or too large
   */
  static Unpacked of(Path path, UnpackFolder folder) throws IOException {
    Unpacked unpacked = new Unpacked(folder);
    unpacked.add(path, "");
    return unpacked;
  }

  List<Member> members() {
    return members;
  }

  List<Refused> refused() {
    return refused;
  }

  /** Adds the members of an archive; {@code outer} names the member that it is, with a slash. */
  private void add(Path path, String outer) throws IOException {
    try (Archive archive = Archive.open(path)) {
      List<Entry> entries = entries(archive, outer);
      Map<String, Integer> shapes = new HashMap<>();
      for (Entry entry : entries) {
        if (entry.extension().equals(SHAPES)) {
          shapes.putIfAbsent(entry.stem(), files + shapes.size());
        }
      }
      files += shapes.size(); // their numbers are taken
      Set<String> seen = new HashSet<>();
      for (Entry entry : entries) {
        try {
          if (!seen.add(entry.key())) {
            throw Refusal.of("archive.repeated_name");
          }
          add(archive, entry, outer, shapes);
        } catch (UnreadableSourceException e) {
          refused.add(new Refused(entry.name(), e));
        }
      }
    }
  }

  private void add(Archive archive, Entry entry, String outer, Map<String, Integer> shapes)
      throws IOException {
    if (LEADS_AWAY.matcher(entry.name()).matches()) {
      throw Refusal.of("archive.unsafe_name");
    }
    boolean beside = BESIDE_SHAPES.contains(entry.extension()) && shapes.containsKey(entry.stem());
    boolean shape = beside || entry.extension().equals(SHAPES);
    int number = shape ? shapes.getOrDefault(entry.stem(), files) : files++;
    Path file = unpack(archive, entry, number);
    if (beside) {
      return;
    }
    if (FileKind.of(file) != FileKind.ZIP) {
      members.add(new Member(entry.name(), file));
    } else if (outer.isEmpty()) {
      add(file, entry.name() + "/");
    } else {
      throw Refusal.of("archive.nested");
    }
  }

  private Path unpack(Archive archive, Entry entry, int number) throws IOException {
    if (number >= Limits.ARCHIVE_MEMBERS) {
      throw Archive.tooMany();
    }
    if (bytes + entry.zipped().getSize() > Limits.ARCHIVE_BYTES) {
      throw Archive.inflatesTooMuch();
    }
    String extension = entry.extension();
    String end = SAFE_EXTENSION.matcher(extension).matches() ? "." + extension : "";
    Path file = folder.file(number + end);
    bytes += archive.unpack(entry.zipped(), file);
    return file;
  }

  /** The files of persons. A name whose bytes do not tell its encoding becomes a number. */
  private static List<Entry> entries(Archive archive, String outer) throws IOException {
    ArchiveNames names = ArchiveNames.of(archive.entries());
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (ZipArchiveEntry zipped : archive.entries()) {
      number++;
      String known = names.name(zipped);
      Entry entry = new Entry(outer + (known == null ? "#" + number : known), zipped);
      if (!entry.name().endsWith("/") && !isOfSystem(entry.key())) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static boolean isOfSystem(String key) {
    String name = key.substring(key.lastIndexOf('/') + 1);
    return OF_SYSTEMS.contains(name)
        || name.startsWith("._")
        || key.startsWith(MAC_SHADOWS)
        || key.contains("/" + MAC_SHADOWS);
  }
}
