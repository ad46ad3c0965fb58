package jp.machi.cli.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of the files that a conversion makes. */
final class Targets {
  /** What some file system forbids in a name, and what would hide or move the file. */
  private static final Pattern NOT_IN_NAMES =
      Pattern.compile("[\\p{Cntrl}\\p{Cs}/\\\\:*?\"<>|]|^[. ]+|[. ]+$");

  /** Excel allows 31 characters; a longer name is cut, for file systems allow 255 bytes. */
  private static final int SHEET_NAME_LENGTH = 40;

  private Targets() {}

  /**
   * One file for each sheet: {@code out} where there is one sheet, else {@code out-sheet}.
   *
   * @param out as asked for, or null: the source's name in the working folder
   */
  static List<Path> of(Path source, @Nullable Path out, TargetFormat format, List<String> sheets) {
    Path base = out != null ? out : Path.of(stem(source) + "." + format.extension());
    if (sheets.size() == 1) {
      return List.of(base);
    }
    String name = base.getFileName().toString();
    String stem = stem(base);
    String extension = name.substring(stem.length());
    Set<String> taken = new HashSet<>();
    List<Path> targets = new ArrayList<>();
    for (String sheet : sheets) {
      String part = inName(sheet);
      String unique = part;
      for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
        unique = part + "-" + i;
      }
      targets.add(base.resolveSibling(stem + "-" + unique + extension));
    }
    return targets;
  }

  private static String stem(Path path) {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String inName(String sheet) {
    String clean = NOT_IN_NAMES.matcher(sheet).replaceAll("_");
    int end = Math.min(clean.length(), SHEET_NAME_LENGTH);
    if (end > 0 && end < clean.length() && Character.isHighSurrogate(clean.charAt(end - 1))) {
      end--;
    }
    return end == 0 ? "sheet" : clean.substring(0, end);
  }
}
