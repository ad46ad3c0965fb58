package jp.machi.core.address;

import java.util.List;
import java.util.Optional;
import jp.machi.core.code.Municipality;
import jp.machi.core.gazetteer.Town;

/**
 * An address in its parts; each is {@code ""} where the text does not have it.
 *
 * @param postalCode {@code 761-8031}
 * @param prefecture 香川県; also where only the municipality tells it
 * @param city municipality with its district (郡) and the ward of a designated city: 川崎市川崎区; its
 *     official name, or as written where the table lacks it
 * @param municipality the municipality, where it is certain
 * @param town 町字 with the numbered part in kanji: 宮本町, 番町一丁目; its official name where a table has
 *     it, otherwise as written
 * @param koaza small part (小字) of the town: from the table, else as written
 * @param known the town in the table, where it was found there; without its numbered part where the
 *     table lacks these
 * @param block numbers of block and house with hyphens: 1-19; a mark (甲) or 無番地 stays
 * @param building what stands behind the numbers: building, floor or room
 * @param rest what was not understood, and the street names of Kyoto
 * @param level how far tables confirm the address
 * @param doubts what speaks against the result
 * @param written the text cut into pieces
 */
public record JapaneseAddress(
    String postalCode,
    String prefecture,
    String city,
    Optional<Municipality> municipality,
    String town,
    String koaza,
    Optional<Town> known,
    String block,
    String building,
    String rest,
    Level level,
    List<Doubt> doubts,
    Written written) {

  public JapaneseAddress {
    doubts = List.copyOf(doubts);
  }

  /** How far an address could be followed in tables, from the whole to the part. */
  public enum Level {
    /** Nothing was recognised. */
    NONE,
    /** The prefecture. */
    PREFECTURE,
    /** The municipality. */
    MUNICIPALITY,
    /** The town. */
    TOWN,
    /** The town, and numbers follow it; whether there is such a house no table at hand says. */
    BLOCK
  }

  /** From 0 to 100: 0 where nothing was recognised, else 100 less the weights of all doubts. */
  public int confidence() {
    return level == Level.NONE
        ? 0
        : Math.max(0, 100 - doubts.stream().mapToInt(Doubt::weight).sum());
  }

  /** Local government code of 6 digits, {@code ""} where the municipality is not certain. */
  public String code() {
    return municipality.map(Municipality::code).orElse("");
  }

  /** Splits an address with the tables that ship with Machi; see {@link AddressParser#parse}. */
  public static JapaneseAddress split(String address) {
    return AddressParser.shipped().parse(address);
  }

  /**
   * The address with half-width digits, hyphens between digits and plain spaces: the form it is
   * published in. Names keep their width. The same object where nothing changes.
   */
  public static String folded(String address) {
    return AddressWidth.folded(address);
  }
}
