package jp.machi.server.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.machi.core.mapping.Headings;
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

  /**
   * Names that say nothing to people: data, data (1), Book1, Sheet1, 無題, digits alone, or a code of
   * the municipality and a word for programs, such as 222127_tourism_onsen.
   */
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "(?i)(?:data|book|sheet|file|list|csv|opendata|無題|新規|ブック)?[\\s\\d_()（）-]*"
              + "|\\d{5,6}[_-][\\w-]+");

  /** What parts a title from what follows. */
  private static final Pattern AROUND = Pattern.compile("^[\\s_・（(－-]+|[\\s_・）)－-]+$");

  private static final String LIST = "一覧";

  /** Kana and kanji, with their punctuation, come after all letters of Europe. */
  private static final char FIRST_JAPANESE = '\u3000';

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
   * What people read: the standard's title or the file's name, and in brackets what tells the table
   * from others of its kind: its own name, and the sheet where there are several.
   */
  static String title(Optional<Standard> standard, Registry.Origin origin) {
    String spoken = spokenName(origin);
    List<String> own = new ArrayList<>();
    standard.ifPresent(known -> own.add(beyond(known.title(), spoken)));
    own.add(origin.part());
    own.removeIf(String::isEmpty);
    String title = standard.map(Standard::title).orElse(spoken);
    return own.isEmpty() ? title : title + "（" + String.join("・", own) + "）";
  }

  /** What a name says that a title does not; names in Latin letters are made for programs. */
  private static String beyond(String title, String name) {
    if (Headings.fold(title).contains(withoutList(Headings.fold(name))) || isLatin(name)) {
      return "";
    }
    return withoutList(AROUND.matcher(name.replace(title, "")).replaceAll(""));
  }

  private static String withoutList(String name) {
    return name.endsWith(LIST) ? name.substring(0, name.length() - LIST.length()) : name;
  }

  private static boolean isLatin(String name) {
    return name.chars().allMatch(c -> c < FIRST_JAPANESE);
  }

  private static String spokenName(Registry.Origin origin) {
    String[] folders = origin.sourceName().replace('\\', '/').split("/", -1);
    String file = stem(folders[folders.length - 1]);
    if (!SAYS_NOTHING.matcher(file).matches()) {
      return file;
    }
    for (int i = folders.length - 2; i >= 0; i--) {
      boolean department = folders[i].equals(origin.department());
      if (!department && !SAYS_NOTHING.matcher(folders[i]).matches()) {
        return folders[i];
      }
    }
    return file;
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
