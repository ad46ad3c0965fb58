package jp.machi.server.catalog;

import java.time.Instant;
import java.util.UUID;

/**
 * A department that publishes.
 *
 * @param id its place in addresses, such as {@code org-1f0c2a9b4d11}; never changes
 * @param uuid the same for protocols that want one
 * @param name as files are published under it; never changes
 * @param createdAt when it published for the first time
 * @param details what persons say about it
 */
public record Organisation(String id, UUID uuid, String name, Instant createdAt, Details details) {

  /**
   * What persons say about a department. Texts may be {@code ""}.
   *
   * @param url its own page
   */
  public record Details(
      String englishName, String description, String url, DatasetMetadata.Contact contact) {
    /** Nobody has said anything. */
    public static final Details EMPTY = new Details("", "", "", DatasetMetadata.Contact.NONE);
  }
}
