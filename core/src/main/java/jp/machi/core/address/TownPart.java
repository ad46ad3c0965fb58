package jp.machi.core.address;

import java.util.List;
import java.util.Optional;
import jp.machi.core.gazetteer.KanjiNumber;
import jp.machi.core.gazetteer.PlaceText;
import jp.machi.core.gazetteer.Town;
import jp.machi.core.gazetteer.TownMatch;
import jp.machi.core.gazetteer.Towns;

/**
 * The town of an address.
 *
 * @param name official name where a table has it, with the numbered part in kanji; else as written
 * @param koaza small part (小字) behind the town, or {@code ""}
 * @param known the town in the table
 * @param start folded place where it begins
 * @param end folded place behind it
 */
record TownPart(String name, String koaza, Optional<Town> known, int start, int end) {
  /** No town has more numbered parts. */
  private static final int MOST_PARTS = 50;

  /** The longest names of small parts have some 10 characters. */
  private static final int LONGEST_KOAZA = 15;

  /** What ends so is a building rather than a small part. */
  private static final String BUILDINGS = "ルンドムツザアロ館荘寮棟階店社校園院駅庁所室場署局内寺宮";

  /** Where a table is silent, only a small first number of three is taken for a numbered part. */
  private static final int MOST_ASSUMED_PARTS = 20;

  /**
   * Finds the town.
   *
   * @param start folded place behind the municipality
   * @param doubts told what speaks against the town
   * @param within whether a municipality stands before
   */
  static TownPart of(
      Towns towns, Place place, PlaceText text, int start, List<Doubt> doubts, boolean within) {
    if (place.town().isEmpty()) {
      return within ? byGrammar(text, start, doubts) : none(start);
    }
    TownMatch match = place.town().get();
    Town town = towns.town(match.town());
    switch (match.way()) {
      case SHORTENED -> doubts.add(Doubt.TOWN_SHORTENED);
      case DESTROYED -> doubts.add(Doubt.TOWN_DESTROYED);
      case WHOLE, NUMBERED -> {}
    }
    int end = match.end();
    String part = "";
    if (!isNumbered(town.name())) {
      Chome chome = Chome.read(towns, match, text);
      if (chome.number() > 0) {
        part = KanjiNumber.of(chome.number()) + chome.unit();
        end = chome.end();
        doubts.addAll(chome.doubts());
      }
    }
    String koaza = town.koaza();
    if (part.isEmpty() && koaza.isEmpty()) {
      int small = koazaEnd(towns, text, end);
      koaza = text.source(end, small);
      if (small > end) {
        end = small;
      } else if (goesOn(text, end)) {
        doubts.add(Doubt.TOWN_GOES_ON);
      }
    }
    return new TownPart(town.name() + part, koaza, Optional.of(town), match.start(), end);
  }

  private static TownPart none(int start) {
    return new TownPart("", "", Optional.empty(), start, start);
  }

  /**
   * Index behind a small part that the table lacks: said to be one (字), or a short name between the
   * town and a number.
   */
  private static int koazaEnd(Towns towns, PlaceText text, int start) {
    int begin = text.afterSpaces(start);
    int source = text.sourceIndex(begin);
    boolean said = source > 0 && text.source().charAt(source - 1) == '字' && begin < text.length();
    int end = AddressGrammar.townEnd(text, begin);
    if (end == begin || end - begin > LONGEST_KOAZA || !BlockNumber.read(text, begin).isEmpty()) {
      return start;
    }
    boolean likely =
        !towns.knowsNumberedParts()
            && begin == start
            && Character.isLetter(text.at(start))
            && text.isDigit(end)
            && !BlockNumber.read(text, end).isEmpty()
            && BUILDINGS.indexOf(text.at(end - 1)) < 0;
    return said || likely ? end : start;
  }

  private static TownPart byGrammar(PlaceText text, int start, List<Doubt> doubts) {
    int begin = text.afterSpaces(start);
    int end = AddressGrammar.townEnd(text, begin);
    if (!BlockNumber.read(text, begin).isEmpty()) {
      end = begin; // 官有無番地 is a number, not a name
    }
    if (end > begin) {
      doubts.add(Doubt.TOWN_UNKNOWN);
    }
    return new TownPart(text.source(begin, end), "", Optional.empty(), begin, end);
  }

  private static boolean isNumbered(String town) {
    return town.endsWith("丁目") || town.endsWith("丁");
  }

  /** Whether letters of a longer name or a small part follow. */
  private static boolean goesOn(PlaceText text, int end) {
    char next = text.at(end);
    return Character.isLetter(next)
        && !AddressHead.closes(text, end)
        && BlockNumber.read(text, end).isEmpty();
  }

  /** A number that may be that of a numbered part (丁目); 0 for none. */
  private record Chome(int number, String unit, int end, List<Doubt> doubts) {
    private static final Chome NONE = new Chome(0, "", 0, List.of());

    static Chome read(Towns towns, TownMatch match, PlaceText text) {
      int start = text.afterSpaces(match.end());
      int end = text.digitsEnd(start);
      if (end == start || end - start > 2) {
        return NONE;
      }
      int number = Integer.parseInt(text.folded(start, end));
      if (number < 1 || number > MOST_PARTS) {
        return NONE;
      }
      if (text.at(end) == '丁') {
        boolean moku = text.at(end + 1) == '目';
        return written(towns, match, number, moku ? "丁目" : "丁", moku ? end + 2 : end + 1);
      }
      return towns.knowsNumberedParts() ? NONE : assumed(towns, match, text, number, end);
    }

    /**
     * A table that knows the parts of towns and none of this one takes the number for a house's.
     */
    private static Chome written(Towns towns, TownMatch match, int number, String unit, int end) {
      if (!towns.knowsNumberedParts()) {
        return new Chome(number, unit, end, List.of());
      }
      return towns.hasNumberedParts(match.town())
          ? new Chome(number, unit, end, List.of(Doubt.CHOME_UNKNOWN))
          : NONE;
    }

    private static Chome assumed(
        Towns towns, TownMatch match, PlaceText text, int number, int end) {
      BlockNumber block = BlockNumber.read(text, match.end());
      long numbers = block.normal().chars().filter(c -> c == '-').count() + 1;
      boolean bare = text.at(end) == '-' || text.at(end) == 'ノ';
      boolean likely = numbers >= 3 || (numbers == 2 && towns.hasNumberedParts(match.town()));
      return bare && likely && number <= MOST_ASSUMED_PARTS
          ? new Chome(number, "丁目", end, List.of(Doubt.CHOME_ASSUMED))
          : NONE;
    }
  }
}
