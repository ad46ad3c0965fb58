package jp.machi.core.address;

import java.util.Optional;
import jp.machi.core.code.Municipality;
import jp.machi.core.gazetteer.PlaceText;
import jp.machi.core.gazetteer.Towns;

/**
 * Splits any written Japanese address. Prefecture and municipality come from the table of codes,
 * towns from a table of towns: the longest name that fits wins, spellings are folded. Names that no
 * table has are read by their form. Immutable, thread-safe; one pass, linear in the length.
 */
public final class AddressParser {
  /** The longest real addresses have some 150 characters; what follows is kept unread. */
  public static final int LONGEST = 1_000;

  private final Towns towns;

  /** Splits with this table of towns. */
  public AddressParser(Towns towns) {
    this.towns = towns;
  }

  /** Splits with the table of postal codes that ships with Machi. */
  public static AddressParser shipped() {
    return Shipped.PARSER;
  }

  /** The table of towns. */
  public Towns towns() {
    return towns;
  }

  /** Splits an address. Never throws; what cannot be told apart stays in the rest. */
  public JapaneseAddress parse(String address) {
    return parse(address, Optional.empty());
  }

  /**
   * Splits an address that may leave its municipality out.
   *
   * @param home municipality of the list that the address stands in; used only where the text names
   *     none and the town is one of it
   */
  public JapaneseAddress parse(String address, Optional<Municipality> home) {
    String folded = JapaneseAddress.folded(address);
    String read = folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
    String unread = folded.substring(read.length());
    return new AddressWalk(towns, PlaceText.of(read), home).address(unread);
  }

  /** Apart, so that a parser with another table does not read the one that ships. */
  private static final class Shipped {
    private static final AddressParser PARSER = new AddressParser(Towns.shipped());
  }
}
