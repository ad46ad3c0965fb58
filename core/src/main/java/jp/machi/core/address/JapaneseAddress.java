package jp.machi.core.address;

/**
 * An address in its parts; each is {@code ""} where the text does not have it.
 *
 * @param postalCode {@code 761-8031}
 * @param prefecture 香川県
 * @param prefectureDerived true where the text has no prefecture and only one has such a city
 * @param city municipality with its district (郡) and the ward of a designated city: 川崎市川崎区
 * @param town 町字 with chome: 宮本町
 * @param rest block and house number: 1番地
 * @param building what stands behind the house number after a space: building, floor or room
 */
public record JapaneseAddress(
    String postalCode,
    String prefecture,
    boolean prefectureDerived,
    String city,
    String town,
    String rest,
    String building) {

  /**
   * Splits an address; what cannot be told apart stays in {@link #rest()}. The parts are the text's
   * own, in the writing of {@link #folded}. Linear, never throws.
   */
  public static JapaneseAddress split(String address) {
    return AddressSplitter.split(folded(address));
  }

  /**
   * The address with half-width digits, hyphens between digits and plain spaces: the form it is
   * published in. Names keep their width. The same object where nothing changes.
   */
  public static String folded(String address) {
    return AddressWidth.folded(address);
  }
}
