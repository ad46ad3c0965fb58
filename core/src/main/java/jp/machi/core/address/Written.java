package jp.machi.core.address;

/**
 * An address cut into pieces as it is written. Put together again they are the whole text: no
 * character is lost.
 *
 * @param before what stands before the address: brackets, marks, a label
 * @param postalCode with its mark
 * @param prefecture as written, or {@code ""}
 * @param municipality as written, with district or ward
 * @param street street names of Kyoto
 * @param town with its numbered part
 * @param block numbers of block and house
 * @param after building, floor and everything that was not understood
 */
public record Written(
    String before,
    String postalCode,
    String prefecture,
    String municipality,
    String street,
    String town,
    String block,
    String after) {

  /** The whole text. */
  public String text() {
    return before + postalCode + prefecture + municipality + street + town + block + after;
  }
}
