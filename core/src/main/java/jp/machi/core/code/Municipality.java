package jp.machi.core.code;

/**
 * A municipality, a ward of a designated city, or a prefecture.
 *
 * @param code local government code, 6 digits
 * @param prefecture 神奈川県
 * @param district 郡 that addresses name before a town or village, else {@code ""}
 * @param city 川崎市; {@code ""} for the prefecture itself
 * @param ward ward of a designated city: 川崎区; {@code ""} for the city itself
 * @param kana reading of {@link #name()}, of the prefecture for a prefecture: カワサキシカワサキク
 * @param until last day (ISO 8601) of one that is no more but still stands in data, else {@code ""}
 */
public record Municipality(
    String code,
    String prefecture,
    String district,
    String city,
    String ward,
    String kana,
    String until) {

  /** As it stands in an address behind the prefecture: 川崎市川崎区, 足柄上郡中井町. */
  public String name() {
    return district + city + ward;
  }

  /**
   * Whether two names can mean the same place: a designated city and one of its wards do, as do a
   * ward of today and one that is no more.
   */
  public boolean agreesWith(Municipality other) {
    boolean anyPart = city.isEmpty() || other.city.isEmpty();
    boolean sameWard = ward.isEmpty() || other.ward.isEmpty() || ward.equals(other.ward);
    return prefecture.equals(other.prefecture)
        && (anyPart || city.equals(other.city))
        && (sameWard || !exists() || !other.exists());
  }

  /** Whether it still exists, as far as the table knows. */
  public boolean exists() {
    return until.isEmpty();
  }
}
