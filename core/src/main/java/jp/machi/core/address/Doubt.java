package jp.machi.core.address;

/** Why the parts of an address may not be what they seem. Each takes some confidence away. */
public enum Doubt {
  /** Several municipalities are called so; none was chosen. */
  MUNICIPALITY_AMBIGUOUS(60),
  /** The table of municipalities lacks the name. */
  MUNICIPALITY_UNKNOWN(50),
  /** The text names no municipality; only one has such a town. */
  MUNICIPALITY_FROM_TOWN(40),
  /** The text names no municipality; the postal code stands for one. */
  MUNICIPALITY_FROM_POSTAL_CODE(15),
  /** The text names no municipality; that of the list has such a town. */
  MUNICIPALITY_FROM_LIST(10),
  /** Several municipalities are called so; one of them has such a town. */
  MUNICIPALITY_CHOSEN_BY_TOWN(5),
  /** The text names a designated city without its ward; only one ward has such a town. */
  WARD_FROM_TOWN(5),
  /** The text names a designated city without its ward, and the town does not tell it. */
  WARD_MISSING(20),
  /** The postal code is used in other municipalities only. */
  POSTAL_CODE_ELSEWHERE(20),
  /** The table of towns lacks the name. */
  TOWN_UNKNOWN(30),
  /** The text leaves a character of the town's name out. */
  TOWN_SHORTENED(10),
  /** Characters of the town's name are destroyed (U+FFFD); only one town fits. */
  TOWN_DESTROYED(50),
  /** Letters follow the town's name at once: a small part (小字), or a longer name. */
  TOWN_GOES_ON(15),
  /** The first of several bare numbers was taken for that of a numbered part (丁目). */
  CHOME_ASSUMED(15),
  /** The table of towns lacks this numbered part (丁目). */
  CHOME_UNKNOWN(10);

  private final int weight;

  Doubt(int weight) {
    this.weight = weight;
  }

  /** How many of 100 points of confidence it takes away. */
  public int weight() {
    return weight;
  }
}
