package jp.machi.server.portal;

/**
 * The terms under which data may be used.
 *
 * @param key name of the terms in {@link Words}, {@code ""} where Machi does not know the id
 * @param address of the terms, {@code ""} where Machi does not know the id
 */
record Licence(String id, String key, String address) {

  static Licence of(String id) {
    return switch (id) {
      case "CC-BY-4.0" ->
          new Licence(id, "licence.cc_by", "https://creativecommons.org/licenses/by/4.0/");
      case "CC0-1.0" ->
          new Licence(id, "licence.cc0", "https://creativecommons.org/publicdomain/zero/1.0/");
      case "PDL-1.0", "PDL1.0" ->
          new Licence(
              id,
              "licence.pdl",
              "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0");
      default -> new Licence(id, "", "");
    };
  }
}
