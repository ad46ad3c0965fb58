package jp.machi.server.catalog;

/**
 * Terms under which data may be used.
 *
 * @param id SPDX-like id, such as {@code CC-BY-4.0}
 * @param japanese title in Japanese
 * @param english title in English
 * @param url address of the terms, {@code ""} where Machi does not know them
 * @param open whether the Open Definition counts them as open
 */
public record Licence(String id, String japanese, String english, String url, boolean open) {

  /** Whether Machi knows these terms. */
  public boolean known() {
    return !url.isEmpty();
  }
}
