package jp.machi.server.publish.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.machi.core.standard.Standard;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Registry;
import jp.machi.server.platform.files.Sha256;

/** Names for a dataset that is published for the first time. */
final class DatasetNames {
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

  /** Five bits each: thirty bits tell a city's datasets apart. */
  private static final int HASH_CHARACTERS = 6;

  private static final int MAX_STEM = 40;
  private static final int MIN_STEM = 3;

  /** Names that say nothing: data, data (1), Book1, Sheet1, 無題, or digits alone. */
  private static final Pattern SAYS_NOTHING =
      Pattern.compile("(?i)(?:data|book|sheet|file|list|csv|opendata|無題|新規|ブック)?[\\s\\d_()（）-]*");

  private DatasetNames() {}

  /**
   * {@code public-toilet-k3v7qa}: the kind or the file's name in ASCII, then a hash of the origin.
   */
  static DatasetId id(String kind, Registry.Origin origin) {
    String stem = kind.isEmpty() ? asciiStem(origin.sourceName()) : kind;
    String hash =
        Sha256.of(origin.department() + "\0" + origin.sourceName() + "\0" + origin.part());
    long bits = Long.parseLong(hash.substring(0, 10), 16);
    StringBuilder suffix = new StringBuilder();
    for (int i = 0; i < HASH_CHARACTERS; i++) {
      suffix.append(BASE32.charAt((int) (bits & 31)));
      bits >>= 5;
    }
    return new DatasetId(stem + "-" + suffix);
  }

  /**
   * What people read: the standard's title or the file's name, and the sheet where there are
   * several.
   */
  static String title(Optional<Standard> standard, Registry.Origin origin) {
    String title = standard.map(Standard::title).orElseGet(() -> spokenName(origin.sourceName()));
    return origin.part().isEmpty() ? title : title + "（" + origin.part() + "）";
  }

  private static String spokenName(String sourceName) {
    String[] folders = sourceName.replace('\\', '/').split("/", -1);
    for (int i = folders.length - 1; i >= 0; i--) {
      String name = i == folders.length - 1 ? stem(folders[i]) : folders[i];
      if (!SAYS_NOTHING.matcher(name).matches()) {
        return name;
      }
    }
    return stem(folders[folders.length - 1]);
  }

  private static String asciiStem(String sourceName) {
    String[] folders = sourceName.replace('\\', '/').split("/", -1);
    String ascii =
        stem(folders[folders.length - 1])
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    if (ascii.length() < MIN_STEM) {
      return "dataset";
    }
    return ascii.substring(0, Math.min(MAX_STEM, ascii.length())).replaceAll("-+$", "");
  }

  private static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }
}
