package jp.machi.core.gazetteer;

import java.util.Optional;
import java.util.stream.IntStream;
import jp.machi.core.code.Municipalities;
import jp.machi.core.code.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * The towns of Japan, municipality by municipality, in a few arrays. Immutable, thread-safe.
 *
 * <p>What a table knows differs: the one that ships has the towns of the postal codes, without the
 * numbered parts (丁目) of most; an imported one has these, small parts (小字), coordinates and
 * readings, as far as its source has them.
 */
public final class Towns {
  /** Characters that people leave out of a name: 木之本町西山 as 木之本西山, 北1条西2丁目 as 北1西2. */
  private static final char[] LEFT_OUT = {'町', '条', '村'};

  private final TownArrays arrays;
  private final boolean numberedParts;
  private int @Nullable [] byName;

  Towns(TownArrays arrays, boolean numberedParts) {
    this.arrays = arrays;
    this.numberedParts = numberedParts;
  }

  /** The table of postal codes that ships with Machi, read at the first call. */
  public static Towns shipped() {
    return PostalTowns.shipped().towns();
  }

  /** How many towns there are. */
  public int size() {
    return arrays.size();
  }

  /** Whether the table knows the numbered parts (丁目) of towns, so that one it lacks is doubtful. */
  public boolean knowsNumberedParts() {
    return numberedParts;
  }

  /** One town. */
  public Town town(int index) {
    return arrays.town(index);
  }

  TownArrays arrays() {
    return arrays;
  }

  /** Municipality of a town, as an index into {@link Municipalities#all()}. */
  public int municipalityIndex(int town) {
    return arrays.municipality(town);
  }

  /** Municipality of a town. */
  public Municipality municipality(int town) {
    return Municipalities.shipped().all().get(arrays.municipality(town));
  }

  /** Whether the table has any town of a municipality. */
  public boolean covers(int municipality) {
    return arrays.start(municipality) < arrays.start(municipality + 1);
  }

  /**
   * The town whose name the text goes on with, the longest there is.
   *
   * @param municipality index into {@link Municipalities#all()}
   * @param text folded text
   * @param start where the name should begin; spaces are skipped
   */
  public Optional<TownMatch> match(int municipality, PlaceText text, int start) {
    int low = arrays.start(municipality);
    int high = arrays.start(municipality + 1);
    if (low == high) {
      return Optional.empty();
    }
    TownWalk walk = new TownWalk(arrays.names(), null, text, text.afterSpaces(start));
    TownWalk.Best best = walk.best(low, high, LEFT_OUT);
    return Optional.ofNullable(
        best == null
            ? DestroyedTown.find(arrays, low, high, text, text.afterSpaces(start))
            : found(best, text));
  }

  /**
   * The town whose name the text goes on with in the whole country, where only one has that name.
   * Slower at the first call, which sorts all names.
   */
  public Optional<TownMatch> matchAnywhere(PlaceText text, int start) {
    TownWalk walk = new TownWalk(arrays.names(), byName(), text, text.afterSpaces(start));
    TownWalk.Best best = walk.best(0, size(), new char[0]);
    if (best == null) {
      return Optional.empty();
    }
    int municipality = arrays.municipality(best.name(0));
    for (int i = 1; i < best.count(); i++) {
      if (arrays.municipality(best.name(i)) != municipality) {
        return Optional.empty();
      }
    }
    return Optional.of(found(best, text));
  }

  private TownMatch found(TownWalk.Best best, PlaceText text) {
    int chosen = best.count() == 1 ? best.name(0) : asWritten(best, text);
    return new TownMatch(chosen, best.start(), best.end(), best.way());
  }

  /** 新堀 and 大字新堀 may both be there: the one that is written so. */
  private int asWritten(TownWalk.Best best, PlaceText text) {
    boolean oaza = text.source().startsWith("大字", text.sourceIndex(best.start()) - 2);
    for (int i = 0; i < best.count(); i++) {
      if (arrays.display(best.name(i)).startsWith("大字") == oaza) {
        return best.name(i);
      }
    }
    return best.name(0);
  }

  /** Whether a town has numbered parts under its own name: 番町 has 番町一丁目. */
  public boolean hasNumberedParts(int town) {
    NameIndex names = arrays.names();
    int length = names.length(town);
    int high = arrays.start(arrays.municipality(town) + 1);
    int next = town + 1;
    while (next < high && names.startsAlike(town, next) && names.length(next) == length) {
      next++;
    }
    for (; next < high && names.startsAlike(town, next); next++) {
      int depth = length;
      while (PlaceLetters.isDigit(names.at(next, depth))) {
        depth++;
      }
      if (depth > length && names.at(next, depth) == '丁') {
        return true;
      }
      if (names.at(next, length) > '9') {
        break;
      }
    }
    return arrays.flagged(town);
  }

  /** All towns in the order of their names. */
  private synchronized int[] byName() {
    if (byName == null) {
      String[] names = new String[size()];
      for (int i = 0; i < names.length; i++) {
        names[i] = arrays.names().name(i);
      }
      byName =
          IntStream.range(0, names.length)
              .boxed()
              .sorted((one, other) -> names[one].compareTo(names[other]))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    return byName;
  }
}
